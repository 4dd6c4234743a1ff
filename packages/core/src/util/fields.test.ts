import { afterEach, describe, expect, it } from 'vitest';
import { answers, clientWith, collect, lost, ok } from '../../test/support/fakes.ts';
import {
  bannedMembers,
  getGroupBanMember,
  MarkCommand,
  markMembers,
  modifyUserInfo,
} from '../endpoints/group/index.ts';
import { batch, buildRequest, call, defineEndpoint, items, pages, type Schema } from '../index.ts';

class Member {
  readonly #account: string;
  constructor(account: string) {
    this.#account = account;
  }
  get Member_Account() {
    return this.#account;
  }
  get Marks() {
    return [1000];
  }
}

/** As an ORM or a class of one's own has it: nothing of it is an own field. */
class Marking {
  get GroupId() {
    return '@TGS#live';
  }
  get CommandType() {
    return MarkCommand.Set;
  }
  get MemberList() {
    return [new Member('teacher')];
  }
}

class Listing {
  get GroupId() {
    return '@TGS#live';
  }
}

const body = {
  GroupId: '@TGS#live',
  CommandType: 1,
  MemberList: [{ Member_Account: 'teacher', Marks: [1000] }],
};

describe('an input whose fields are getters, or inherited', () => {
  it.each([
    ['getters', new Marking()],
    ['a prototype', Object.create(new Marking()) as Marking],
    ['a plain prototype', Object.create(body) as typeof body & { CommandType: 1 }],
  ])('is sent whole: %s', async (_, input) => {
    const transport = answers(ok());
    const client = clientWith(transport);
    await call(client, modifyUserInfo, input);
    await batch(client, modifyUserInfo, input);
    await markMembers(client, input);
    const credentials = {
      origin: 'https://console.tim.qq.com',
      sdkAppId: 1400000000,
      identifier: 'administrator',
      userSig: 'a-user-sig',
      random: 7,
    };
    const bodies = [
      ...transport.sent.map(({ body }) => body),
      JSON.parse(buildRequest(modifyUserInfo, input, credentials).body),
    ];
    expect(bodies).toEqual([body, body, body, body]);
  });

  it('is sent also where the schema lists no fields', async () => {
    const schema = {
      '~standard': { version: 1, vendor: 'mine', validate: (value: unknown) => ({ value }) },
    } as Schema<typeof body>;
    const name = 'mine';
    const mine = defineEndpoint({
      name,
      service: name,
      command: name,
      idempotent: true,
      input: schema,
      output: schema,
    });
    const transport = answers(ok());
    await call(clientWith(transport), mine, new Marking() as never);
    expect(transport.sent[0]?.body.GroupId).toBe('@TGS#live');
  });

  it('asks for the list that it names', async () => {
    const transport = answers(ok({ NextOffset: 0 }));
    const client = clientWith(transport);
    await collect(pages(client, getGroupBanMember, new Listing()));
    await collect(items(client, getGroupBanMember, new Listing()));
    await collect(bannedMembers(client, new Listing()));
    expect(transport.sent.map(({ body }) => body.GroupId)).toEqual(['@TGS#live', '@TGS#live', '@TGS#live']);
  });
});

describe('a field that somebody has put on the prototype of all objects', () => {
  afterEach(() => {
    // biome-ignore lint/suspicious/noExplicitAny: what must not be there
    delete (Object.prototype as any).polluted;
  });

  it('is neither sent nor held against a call', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: what must not be there
    (Object.prototype as any).polluted = 'sesame';
    const transport = answers(
      ok({ BannedAccountList: [{ Member_Account: 'a', BannedUntil: 1 }], NextOffset: 0 }),
    );
    const client = clientWith(transport);
    await call(client, modifyUserInfo, body as never, { extra: { More: 1 } });
    await markMembers(client, body as never);
    expect(await collect(bannedMembers(client, { GroupId: '@TGS#live' }))).toEqual([
      { Member_Account: 'a', BannedUntil: 1 },
    ]);
    for (const { request } of transport.sent) {
      expect(request.body).not.toContain('sesame');
      expect(request.href()).not.toContain('sesame');
    }
  });

  it.each(['region', 'error', 'observe', 'signal', 'retry', 'extra', 'backupOrigin', 'totalTimeoutMs'])(
    'is not taken for an option: %s',
    async (name) => {
      Object.defineProperty(Object.prototype, name, {
        value: 'sesame',
        configurable: true,
        enumerable: true,
        writable: true,
      });
      try {
        const transport = answers(lost('network'), ok({ BannedAccountList: [], NextOffset: 0 }));
        const client = clientWith(transport, { retry: ({ attempt }) => (attempt === 1 ? 0 : undefined) });
        await call(client, getGroupBanMember, { GroupId: '@TGS#live' }, {});
        expect(transport.sent).toHaveLength(2);
        for (const { request } of transport.sent)
          expect(request.href()).toMatch(/^https:\/\/console\.tim\.qq\.com\/[^ ]*$/);
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
    },
  );
});
