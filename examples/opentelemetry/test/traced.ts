// Calls under the instrumentations of undici and http, with a UserSig to be found, and prints what they export as JSON:
// traced.ts <usersig> [hide]
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { call, createClient, type Transport } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { serveEmulator } from '../../emulator-server/src/server.ts';
import { UserSigProcessor } from '../src/hide.ts';

const [userSig = '', hide] = process.argv.slice(2);
const exporter = new InMemorySpanExporter();
const tracerProvider = new TracerProvider({
  spanProcessors: [...(hide ? [new UserSigProcessor()] : []), new SimpleSpanProcessor({ exporter })],
});
const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: metrics });
registerInstrumentations({
  tracerProvider,
  meterProvider: new MeterProvider({ readers: [reader] }),
  instrumentations: [new UndiciInstrumentation(), new HttpInstrumentation()],
});
// After that: the instrumentation patches what is required.
const http: typeof import('node:http') = createRequire(import.meta.url)('node:http');

const GroupId = '@TGS#live';
const emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId, Type: 'AVChatRoom' }] });
const service = serveEmulator(emulator, () => {}).listen(0, '127.0.0.1');
await new Promise((resolve) => service.once('listening', resolve));
const origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;

/** A transport on `node:http`, as one for a proxy might be. */
const overHttp: Transport = ({ href, headers, body, signal }) =>
  new Promise((resolve) => {
    const lost = () => resolve({ ok: false, reason: 'network' });
    const outgoing = http.request(href(), { method: 'POST', headers, ...(signal && { signal }) });
    outgoing.on('response', async (incoming) => {
      try {
        const text = Buffer.concat(await Array.fromAsync(incoming)).toString();
        resolve({ ok: true, status: incoming.statusCode ?? 0, headers: new Headers(), text });
      } catch {
        lost();
      }
    });
    outgoing.on('error', lost).end(body);
  });

for (const transport of [fetchTransport(), bareTransport(), overHttp]) {
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin,
    transport,
    signer: staticSigner(userSig),
    retry: false,
    attemptTimeoutMs: 500,
  });
  const ask = () => call(client, getGroupBanMember, { GroupId });
  await ask();
  for (const fault of [
    { drop: 'answer' },
    { drop: 'body' },
    { status: 503 },
    { status: 302, headers: { location: `/elsewhere?usersig=${userSig}` } },
    { delayMs: Number.POSITIVE_INFINITY },
    { errorCode: 10002, errorInfo: `usersig=${userSig}` },
  ] as const) {
    emulator.inject(fault);
    await ask().catch(() => {});
  }
}

// What a program may add of its own.
const url = `${origin}/v4/x?usersig=${userSig}&sdkappid=1`;
const span = tracerProvider
  .getTracer('own')
  .startSpan(`own ${url}`, { attributes: { 'http.url': url, urls: [url] } });
span.setAttribute('http.target', `/v4/x?usersig=${userSig}`);
span.recordException(new Error(`no answer from ${url}`));
span.addEvent('sent', { url });
span.setStatus({ code: 2, message: url });
span.end();

service.close();
service.closeAllConnections();
await new Promise((resolve) => setTimeout(resolve, 100));
await reader.forceFlush();
const text = (value: unknown) =>
  inspect(value, { depth: 8, maxStringLength: null, breakLength: Number.POSITIVE_INFINITY });
const spans = exporter
  .getFinishedSpans()
  .map(
    ({ instrumentationScope, name, attributes, events, links, status, resource }) =>
      JSON.stringify({ scope: instrumentationScope.name, name, attributes, events, links, status }) +
      text(resource.attributes),
  );
process.stdout.write(JSON.stringify({ spans, metrics: text(metrics.getMetrics()) }), () => process.exit());
