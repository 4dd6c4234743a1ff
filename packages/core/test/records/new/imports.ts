import { SHARED_MODULE, sharedNames } from './shared.ts';

/** What an endpoint may use, by where it stands. */
const MODULES: Readonly<
  Record<string, { readonly types?: readonly string[]; readonly values: readonly string[] }>
> = {
  '../../endpoint/codec.ts': { values: ['queryFields'] },
  '../../endpoint/endpoint.ts': {
    types: ['Endpoint', 'PagedEndpoint', 'BatchEndpoint'],
    values: ['uncheckedEndpoint'],
  },
  '../../endpoint/held.ts': {
    values: 'anyInt64 fresh int64 oneOf optional part request response row rows uint32'.split(' '),
  },
  '../../endpoint/int64.ts': { values: ['int64Fields'] },
  '../../endpoint/schema.ts': {
    types: ['Envelope'],
    values: ['account', 'groupId', 'integer', 'list', 'text'],
  },
  [SHARED_MODULE]: {
    types: [...new Set(sharedNames.map(({ name }) => name))],
    values: [...new Set(sharedNames.map(({ schema }) => schema))],
  },
};

/** What an event may use. */
const EVENT_MODULES: typeof MODULES = {
  '../../../endpoint/held.ts': { values: 'oneOf optional part row rows'.split(' ') },
  '../../../endpoint/schema.ts': { values: ['account'] },
  '../../../endpoints/shared/message-body.ts': { types: ['MsgElement'], values: [] },
  '../../event.ts': {
    types: ['AnsweredEvent', 'WebhookAnswer', 'WebhookBody', 'WebhookEvent'],
    values: ['defineWebhookEvent'],
  },
  '../../schema.ts': { values: 'answer bareBody body codes elements integer newElements'.split(' ') },
};

export const eventImportsOf = (text: string): string => importsOf(text, EVENT_MODULES);

/** The imports of what a file uses. */
export function importsOf(text: string, modules = MODULES): string {
  const code = text.replaceAll(/\/\*\*.*?\*\//gs, '');
  const lines = Object.entries(modules).flatMap(([module, { types = [], values }]) => {
    const used = [
      ...types
        .filter((name) => new RegExp(`(?<![\\w'])${name}(?![\\w']|\\??:)`).test(code))
        .map((name) => `type ${name}`),
      ...values.filter((name) => new RegExp(`(?<![\\w.'])${name}[(<]`).test(code)),
    ];
    return used.length ? [`import { ${used.join(', ')} } from '${module}';\n`] : [];
  });
  return (/\bv\./.test(code) ? "import * as v from 'valibot';\n" : '') + lines.join('');
}
