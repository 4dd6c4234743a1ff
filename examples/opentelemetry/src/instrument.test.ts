import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { call, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupBanMember } from '@tim-rest/core/group';
import { staticSigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instrument } from './instrument.ts';

const userSig = 'a-usersig-that-must-not-be-seen';
const GroupId = '@TGS#live';
const operation = 'group_open_http_svc/get_group_ban_member';
const label = `POST https://console.tim.qq.com/v4/${operation}`;

const spans = new InMemorySpanExporter();
const tracer = new TracerProvider({
  spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
}).getTracer('test');
const metrics = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 });
const meter = new MeterProvider({ readers: [reader] }).getMeter('test');

const emulator = createEmulator({ sdkAppId: 1400000000, groups: [{ GroupId, Type: 'AVChatRoom' }] });
const client = createClient({
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'china',
  transport: bareTransport({ fetch: emulator.fetch }),
  signer: staticSigner(userSig),
  retry: ({ attempt }) => (attempt < 3 ? 0 : undefined),
  observe: instrument(tracer, meter),
});

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});
afterAll(() => context.disable());
beforeEach(() => spans.reset());

const named = (name: string) => spans.getFinishedSpans().filter((span) => span.name === name);
const parentOf = (span?: ReadableSpan) => span?.parentSpanContext?.spanId;

describe('an instrumented client', () => {
  it('makes a span of each call, under the active one, and a span of each request in it', async () => {
    emulator.inject({ errorCode: 60007 });
    const request = tracer.startSpan('a request to our own server');
    await context.with(trace.setSpan(context.active(), request), () =>
      call(client, getGroupBanMember, { GroupId }),
    );
    request.end();

    const [span] = named(operation);
    expect(parentOf(span)).toBe(request.spanContext().spanId);
    expect(span?.attributes).toEqual({ attempts: 2 });
    expect(span?.events.map(({ name }) => name)).toEqual(['retry']);
    expect(named(label).map(({ attributes }) => attributes)).toEqual([
      { attempt: 1, 'error.type': 'api.60007', category: 'rate-limit' },
      { attempt: 2 },
    ]);
    expect(new Set(named(label).map(parentOf))).toEqual(new Set([span?.spanContext().spanId]));
  });

  it('says what a call failed of, and keeps the spans of calls at the same time apart', async () => {
    const calls = ['@TGS#nowhere', GroupId].map((GroupId) => call(client, getGroupBanMember, { GroupId }));
    await Promise.allSettled(calls);
    expect(named(operation)).toHaveLength(2);
    expect(named(operation).map(({ attributes }) => attributes['error.type'])).toContain('api.10010');
    expect(named(operation).map(({ attributes }) => attributes['error.type'])).toContain(undefined);
    const parents = named(label).map(parentOf);
    expect(new Set(parents).size).toBe(2);
  });

  it('ends the spans of a call that is aborted', async () => {
    const leaving = new AbortController();
    const transport = () => {
      leaving.abort(new Error('the user has left'));
      return new Promise<never>(() => {});
    };
    const pending = call(
      { ...client, transport },
      getGroupBanMember,
      { GroupId },
      { signal: leaving.signal },
    );
    await expect(pending).rejects.toThrow('the user has left');
    expect(named(operation).map(({ attributes }) => attributes['error.type'])).toEqual(['aborted']);
  });

  it('counts calls and retries', async () => {
    await reader.forceFlush();
    metrics.reset();
    emulator.inject({ errorCode: 60007 });
    await call(client, getGroupBanMember, { GroupId });
    await reader.forceFlush();
    const found = metrics
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics));
    const points = Object.fromEntries(
      found.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]),
    );
    expect(points['tim.call.retries']).toMatchObject([
      { value: 1, attributes: { operation, 'error.type': 'api.60007', category: 'rate-limit' } },
    ]);
    expect(points['tim.call.duration']).toMatchObject([{ value: { count: 1 }, attributes: { operation } }]);
  });

  it('shows the UserSig nowhere', () => {
    const seen = [...spans.getFinishedSpans(), ...metrics.getMetrics()]
      .map((entry) => JSON.stringify(entry, safe))
      .join();
    expect(seen).not.toContain(userSig);
  });
});

/** Spans point at each other. */
function safe(this: unknown, key: string, value: unknown): unknown {
  return key.startsWith('_span') || key === '_spanProcessor' ? undefined : value;
}
