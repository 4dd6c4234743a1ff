import { afterAll, beforeAll, inject } from 'vitest';
import { installNext, type Next } from './next.ts';
import { routes, statics } from './routes.ts';
import { testApp } from './suite.ts';

let next: Next;
beforeAll(() => {
  next = installNext({ next: '14.2.35', react: '18.3.1' }, inject('tarballs'));
});
afterAll(() => next?.remove());

testApp('Next 14', () => next, { config: {}, routes, statics });
