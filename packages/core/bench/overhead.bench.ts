import { buildRequest, call, createClient, perSecond, readResponse, type Transport } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupBanMember, unbanGroupMember } from '@tim-rest/core/group';
import { secretKeySigner, signUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { p50s } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { app, askForPage, byHand, GroupId, type Page, pageText, successText } from './service.ts';

const origin = 'https://emulator.example';
const page = askForPage(0);
const { input } = page;
const WHOLE = 'a call, bareTransport';

/** A call with the emulator as its fetch, and its steps one by one. Nothing leaves the process. */
export async function bench(): Promise<Row[]> {
  const measured: Record<string, number[]> = await p50s({ ...wholes(), ...steps() });
  const micros = (name: string) => 1000 * median(measured[name] ?? []);
  const without = micros('the emulator, by hand');
  return Object.entries(measured).map(([name, ms]) => ({
    name,
    value: micros(name),
    unit: 'µs p50',
    ratio: medianRatio(ms, measured[WHOLE] ?? []),
    ...(name === WHOLE && { note: `${(micros(name) - without).toFixed(1)} µs over the emulator by hand` }),
  }));
}

function client(transport: Transport) {
  const { sdkAppId, identifier, secretKey } = app;
  return createClient({
    sdkAppId,
    identifier,
    origin,
    transport,
    signer: secretKeySigner(secretKey),
    limiter: false,
  });
}

function wholes() {
  const { BannedAccountList } = JSON.parse(pageText(0)) as Page;
  const banned = BannedAccountList.map((row) => ({ ...row, BannedUntil: row.BannedUntil + 2 ** 31 }));
  const { fetch } = createEmulator({
    sdkAppId: app.sdkAppId,
    groups: [{ GroupId, Type: 'AVChatRoom', banned }],
  });
  const userSig = signUserSig({ ...app, expireSeconds: 86_400 });
  const [bare, withKy] = [bareTransport({ fetch }), fetchTransport({ fetch })].map(client);
  const headers = new Headers();
  const answering = (text: string) => client(async () => ({ ok: true, status: 200, headers, text }));
  const [kernel, small] = [answering(pageText(0)), answering(successText)];
  return {
    [WHOLE]: () => bare && call(bare, getGroupBanMember, input),
    'a call, fetchTransport': () => withKy && call(withKy, getGroupBanMember, input),
    'the emulator, by hand': () => byHand(fetch, origin, userSig, page),
    'the kernel: a call over a transport that does nothing': () => call(kernel, getGroupBanMember, input),
    'the kernel, with a small answer': () =>
      call(small, unbanGroupMember, { GroupId, Members_Account: ['viewer_1'] }),
  };
}

function steps() {
  const { sdkAppId, identifier, secretKey } = app;
  const signer = secretKeySigner(secretKey);
  const userSig = signUserSig({ ...app, expireSeconds: 86_400 });
  const credentials = { origin, sdkAppId, identifier, userSig, random: 4294967295 };
  const request = buildRequest(getGroupBanMember, input, credentials);
  const text = pageText(0);
  const answer = JSON.parse(text);
  const limiter = perSecond();
  const send = { operation: request.operation, quota: 200, sdkAppId };
  const instant = async () => new Response(text);
  const [bare, withKy] = [bareTransport({ fetch: instant }), fetchTransport({ fetch: instant })];
  return {
    'step: the input checked': () => getGroupBanMember.input['~standard'].validate(input),
    'step: a cached UserSig': () => signer({ sdkAppId, identifier, rejected: false }),
    'step: perSecond asked': () => limiter(send),
    'step: buildRequest, input and credentials checked': () =>
      buildRequest(getGroupBanMember, input, credentials),
    'step: the signed URL made': () => request.href(),
    'step: bareTransport over an instant fetch': () => bare(request),
    'step: fetchTransport over an instant fetch': () => withKy(request),
    'step: the same, by hand': async () => (await instant()).text(),
    'step: JSON.parse of the answer': () => JSON.parse(text),
    'step: the answer checked': () => getGroupBanMember.output['~standard'].validate(answer),
    'step: readResponse, all of it': () => readResponse(getGroupBanMember, { status: 200, text }),
  };
}
