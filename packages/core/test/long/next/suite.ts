import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsOf, type Route } from './app.ts';
import type { Next } from './next.ts';
import { openService, type Sent } from './service.ts';

const userSig = 'eJxCANARYinTheURLofEachRequest';
const control = 'eJxCONTROLinTheURLofAnother';

/** An app that calls the service in all these ways, built and served. */
interface Calls {
  readonly config: object;
  readonly routes: readonly Route[];
  /** Routes that the app's author made static. */
  readonly statics?: readonly Route[];
}

export function testApp(title: string, next: () => Next, { config, routes, statics = [] }: Calls): void {
  const dynamic = routes.flatMap(pathsOf);
  const frozen = statics.flatMap(pathsOf);

  describe(title, () => {
    let service: Awaited<ReturnType<typeof openService>>;
    let app: ReturnType<Next['prepare']>;
    let built: Awaited<ReturnType<typeof app.build>>;
    let sent: Sent[];

    beforeAll(async () => {
      service = await openService();
      const env = { TIM_ORIGIN: service.origin, TIM_USER_SIG: userSig, TIM_CONTROL: control };
      app = next().prepare({ routes: [...routes, ...statics], config, env });
      built = await app.build();
      sent = service.take();
    });
    afterAll(() => service?.close());

    test('builds, and freezes no answer but where its author wants that', () => {
      expect(built).toMatchObject({ code: 0 });
      const files = app.filesWith('answer-');
      const holders = [...dynamic, ...frozen, 'control'].filter((path) =>
        files.some((file) => file.includes(`/${path}`)),
      );
      expect(holders.sort()).toEqual(['control', ...frozen].sort());
    });

    test('sends nothing meanwhile for any other page', () => {
      const paths = new Set(sent.map(({ path }) => path));
      expect([...paths].sort()).toEqual(['control', ...frozen].sort());
    });

    test('takes the end of prerendering for what it is, and tries once', () => {
      const events = [...built.output.matchAll(/\[event\] (\S+) (\S+) (\S*)/g)];
      const tried = events.filter(([, path = '']) => dynamic.includes(path));
      const kinds = tried.map(([, , type, code]) => `${type} ${code}`);
      expect(new Set(kinds)).toEqual(new Set(['attempt ', 'failure transport.unsupported']));
      const attempts = kinds.filter((kind) => kind === 'attempt ');
      expect(kinds).toHaveLength(2 * attempts.length);
    });

    test('leaves no UserSig in what it prints, errors included', () => {
      expect(built.output).toContain(control);
      expect(built.output).not.toContain(userSig);
    });

    test('leaves none in what it writes', () => {
      expect(app.filesWith(control)).not.toEqual([]);
      expect(app.filesWith(userSig)).toEqual([]);
    });

    test('serves each page with an answer of its own, and nothing of the UserSig', async () => {
      const server = await app.serve();
      const answers: string[] = [];
      for (const path of [...dynamic, ...dynamic]) {
        const response = await fetch(`${server.url}/${path}`);
        answers.push(/answer-\d+/.exec(await response.text())?.[0] ?? `${path}: ${response.status}`);
      }
      const requests = service.take();
      sent.push(...requests);
      await server.stop();
      expect(requests.map(({ path }) => path)).toEqual([...dynamic, ...dynamic]);
      expect(new Set(answers).size).toBe(answers.length);
      expect(answers.filter((answer) => !answer.startsWith('answer-'))).toEqual([]);
      expect(server.output.stdout + server.output.stderr).not.toContain(userSig);
      expect(app.filesWith(userSig)).toEqual([]);
    });

    test('sends the length of each body', () => {
      // Nothing says that the service takes bodies in chunks.
      const chunked = sent.filter(({ length, encoding }) => !length || encoding);
      expect(chunked).toEqual([]);
    });
  });
}
