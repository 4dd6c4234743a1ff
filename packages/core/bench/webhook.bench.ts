import { createHash, timingSafeEqual } from 'node:crypto';
import { createWebhookHandler, createWebhookRequest, groupBeforeSendMsg, on } from '@tim-rest/core/webhook';
import { p50s } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { app } from './service.ts';

const token = 'the token of the console';
const message = {
  GroupId: '@TGS#live',
  Type: 'AVChatRoom',
  From_Account: 'student',
  Operator_Account: 'student',
  Random: 7,
  OnlineOnlyFlag: 0,
  MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'hello' } }],
  EventTime: 1_795_230_000_123,
};
const OURS = 'createWebhookHandler';
const BY_HAND = 'verified and parsed by hand, with WebCrypto';

/** A small event, from a `Request` to a `Response`. Nothing leaves the process. */
export async function bench(): Promise<Row[]> {
  const { sdkAppId } = app;
  const handler = createWebhookHandler({ sdkAppId, token, handlers: [on(groupBeforeSendMsg, () => ({}))] });
  // The whole run takes less than the minute for which it is signed.
  const { url } = await createWebhookRequest(groupBeforeSendMsg, message, { sdkAppId, token });
  const body = JSON.stringify({ CallbackCommand: groupBeforeSendMsg.command, ...message });
  const arrive = () => new Request(url, { method: 'POST', body });
  const measured: Record<string, number[]> = await p50s({
    [BY_HAND]: () => byHand(arrive(), subtleHash),
    'the same, with node:crypto': () => byHand(arrive(), nodeHash),
    [OURS]: () => handler(arrive()),
    'step: the body checked': () => groupBeforeSendMsg.body['~standard'].validate(JSON.parse(body)),
    'step: a Request made and read': () => arrive().text(),
  });
  return Object.entries(measured).map(([name, ms]) => ({
    name,
    value: 1000 * median(ms),
    unit: 'µs p50',
    ratio: medianRatio(ms, measured[BY_HAND] ?? []),
    ...(name === OURS && { ceiling: 1 }),
  }));
}

const nodeHash = (text: string) => createHash('sha256').update(text).digest('hex');

async function subtleHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

/** What a program without this library does, where it does all that is needed. */
async function byHand(request: Request, hash: (text: string) => string | Promise<string>): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const time = searchParams.get('RequestTime') ?? '';
  const known = Buffer.from(await hash(token + time));
  const given = Buffer.from(searchParams.get('Sign') ?? '');
  const isOurs = searchParams.get('SdkAppid') === String(app.sdkAppId);
  const isFresh = Math.abs(Date.now() / 1000 - Number(time)) <= 60;
  if (!isOurs || !isFresh || known.length !== given.length || !timingSafeEqual(known, given))
    return new Response(null, { status: 401 });
  JSON.parse(await request.text());
  return new Response(JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }));
}
