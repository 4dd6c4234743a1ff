import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installNext, type Next } from './next.ts';
import { connected, routes, statics } from './routes.ts';
import { testApp } from './suite.ts';

let next: Next;
beforeAll(() => {
  next = installNext({ next: '16.4.6', react: '19.3.1' }, inject('tarballs'));
});
afterAll(() => next?.remove());

const config = { cacheComponents: true, partialPrefetching: true };

testApp('Next 16', () => next, { config: {}, routes, statics });
testApp('Next 16 with cacheComponents', () => next, { config, routes: connected });

test('with cacheComponents, Next tells a page that does not wait for the request what to do', async () => {
  const env = { TIM_ORIGIN: 'http://127.0.0.1:9', TIM_USER_SIG: 'eJxCANARY' };
  const app = next.prepare({ routes: [{ name: 'hasty', kind: 'page' }], config, env });
  const { code, output } = await app.build();
  expect(code).toBe(1);
  expect(output).toContain('await connection()');
  expect(output).not.toContain(env.TIM_USER_SIG);
});
