import { readFileSync } from 'node:fs';
import { createWebhookHandler, createWebhookRequest, on } from '@tim-rest/core/webhook';
import { describe, expect, it } from 'vitest';
import { bundle, holds } from './contract/bundle.ts';
import { events } from './contract/events.ts';
import { endpoints } from './contract/families.ts';
import { convert } from './contract/json-schema.ts';
import { eventRecords } from './records/events.ts';

const source = (path: string) => new URL(`../src/${path}`, import.meta.url);
const app = { sdkAppId: 1_400_000_000, token: 'token' };

it('has each event that is documented, and no other', () => {
  const documented = eventRecords.map(([, { command }]) => command);
  expect(events.map(([, { command }]) => command).sort()).toEqual(documented.sort());
});

it('has no name that an endpoint has', () => {
  const names = endpoints.map(([name]) => name);
  expect(events.filter(([name]) => names.includes(name))).toEqual([]);
});

it.each(['docs/guide/webhooks.md', 'docs/zh/guide/webhooks.md'])(
  'is told in %s which events may have nothing that tells them from the next',
  (page) => {
    const telling = ['EventTime', 'MsgKey', 'CtxcbRequestId', 'Events'];
    const nameless = events.filter(
      ([, , { body }]) => !body.some(({ field, required }) => required && telling.includes(field)),
    );
    const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
    const [list = ''] = /(Eleven events|有 11 个事件).*?(Of those|对它们)/.exec(text) ?? [];
    expect(list.match(/(?<=`)\w+(?=`)/g)?.sort()).toEqual(nameless.map(([name]) => name).sort());
  },
);

describe.each(events)('%s', (name, event, record, file) => {
  it('is what its record says', () => {
    expect(name).toBe(record.name);
    expect(event.phase).toBe(record.phase);
    expect(event.answer !== undefined).toBe(record.answerUsed);
    expect(Object.isFrozen(event)).toBe(true);
  });

  it('has a file of its own, called after its name', async () => {
    expect((await import(source(file).href))[name]).toBe(event);
  });

  it('has a comment with a summary, what takes by surprise, and its official page', () => {
    const above = readFileSync(source(file), 'utf8').split(`export const ${name}`)[0] ?? '';
    const comment = above.slice(above.lastIndexOf('/**')).replaceAll(/\s+\* ?|\n/g, ' ');
    expect(comment).toMatch(/^\/\*\* +[A-Z][^\n]{10,}/);
    if (record.docs) expect(comment).toContain(`@see ${record.docs}`);
  });

  it.each(['body', 'answer'] as const)('has a schema of its %s that converts to JSON Schema', (side) => {
    const schema = event[side];
    if (!schema) return;
    const { json, unnamed } = convert(schema as never);
    expect(json).toMatchObject({ type: 'object' });
    expect(unnamed, 'rules that neither JSON Schema nor a description tells').toEqual([]);
  });

  it('takes its documented bodies as they come, and gives its documented answers', async () => {
    for (const { body, answer } of record.examples) {
      const seen: unknown[] = [];
      const handle = (got: unknown) => {
        seen.push(got);
        return answer;
      };
      const handlers = [on(event as never, handle as never)];
      const request = await createWebhookRequest(event, body as never, app);
      const response = await createWebhookHandler({ ...app, handlers })(request);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(answer);
      expect(seen).toEqual([body]);
    }
  });

  it('comes into a bundle alone', async () => {
    const { text } = await bundle(
      `import { createWebhookHandler, on, ${name} } from '@tim-rest/core/webhook';
       export const handlerOf = (options, handle) => createWebhookHandler({ ...options, handlers: [on(${name}, handle)] });`,
    );
    expect(events.map(([, { command }]) => command).filter((command) => holds(text, command))).toEqual([
      event.command,
    ]);
  });
});

describe('a bundle', () => {
  it.each(['createWebhookHandler', 'verifyWebhook', 'createWebhookRequest', 'memoryStore'])(
    'of %s has no event, no endpoint, no client and no valibot',
    async (name) => {
      const { text, modules } = await bundle(`export { ${name} } from '@tim-rest/core/webhook'`);
      expect(events.filter(([, { command }]) => holds(text, command))).toEqual([]);
      const foreign = ['valibot', 'endpoints', 'events', 'call', 'client', 'lists', 'wire', 'emulator'];
      expect(modules.filter((path) => foreign.some((part) => path.includes(`/${part}/`)))).toEqual([]);
    },
  );

  it('of the kernel has nothing of webhooks', async () => {
    const { modules } = await bundle(`export * from '@tim-rest/core'`);
    expect(modules.filter((path) => path.includes('/webhook/'))).toEqual([]);
  });
});
