import type { ErrorCategory, Replay } from '@tim-rest/core';

/** In the order of the index. */
export const categories: Readonly<Record<ErrorCategory, string>> = {
  authentication: 'the UserSig, the identifier or the SDKAppID was not accepted',
  permission: "the caller may not do this, or the app's own webhook or the moderation refused it",
  'invalid-request': 'the request is wrong and stays wrong, however often it is sent',
  'not-found': 'the group, account, message or room does not exist',
  'rate-limit': 'too many calls in too short a time',
  server: 'something failed or timed out inside the service',
  quota: 'the plan does not cover it, a limit is reached or a feature is switched off',
  conflict: 'the state of things does not allow it: already done, taken, or changed meanwhile',
  unknown: 'documented without a word that would tell what kind it is',
  input: 'the call was wrong, and nothing was sent',
  network: 'no whole answer arrived',
  timeout: 'a clock of the client ran out',
  protocol: 'an answer arrived that is not an answer of this API',
};

export const replays: Readonly<Record<Replay, { readonly short: string; readonly long: string }>> = {
  refused: { short: 'yes', long: 'The call was not executed: the client sends it again, whatever it is.' },
  ambiguous: {
    short: 'if idempotent',
    long: 'The call may have been executed: the client sends it again only where the endpoint is idempotent.',
  },
  stale: { short: 'once, signed afresh', long: 'The client signs afresh and sends the call again, once.' },
  final: { short: 'no', long: 'The client does not send it again.' },
};

/** The parts of the service whose pages list a code. */
export const families: Readonly<Record<string, string>> = {
  public: 'public codes, which any call may answer',
  group: 'groups and live rooms',
  message: 'messages',
  relation: 'friends and relations',
  push: 'push',
  moderation: 'moderation',
  profile: 'profiles',
  contact: 'recent contacts',
  'official-account': 'official accounts',
  operations: 'operations data',
  config: 'global mutes and figures of the app',
  live: 'live rooms',
  desk: 'customer service desk',
  library: 'this library',
};
