/** What the benchmarks' service says, and how a program without this library would ask it. */

/** The app and the admin that call; the key was made up. */
export const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};

export const GroupId = '@TGS#a6I4ZUUGO';
export const ROWS_A_PAGE = 100;

/** A command and the body of its request. */
export interface Ask {
  readonly command: string;
  readonly input: object;
}

/** One page of the ban list, as long as pages get. */
export const askForPage = (Offset: number) => ({
  command: 'get_group_ban_member',
  input: { GroupId, Limit: ROWS_A_PAGE, Offset },
});

export interface Page {
  readonly BannedAccountList: readonly { readonly Member_Account: string; readonly BannedUntil: number }[];
  readonly NextOffset: number;
}

const SUCCESS = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** The answer of a command that has nothing to tell. */
export const successText = JSON.stringify(SUCCESS);

export function pageText(NextOffset: number, page = 0): string {
  const BannedAccountList = Array.from({ length: ROWS_A_PAGE }, (_, row) => ({
    BannedUntil: 1660875916 + row,
    Member_Account: `viewer_${page * ROWS_A_PAGE + row}`,
  }));
  return JSON.stringify({ ...SUCCESS, BannedAccountList, NextOffset });
}

/** A call in hand-written `fetch` and `JSON.parse`, with a UserSig that was signed before. */
export async function byHand(
  send: typeof fetch,
  origin: string,
  userSig: string,
  { command, input }: Ask,
): Promise<unknown> {
  const random = Math.floor(Math.random() * 2 ** 32);
  const { sdkAppId, identifier } = app;
  const url =
    `${origin}/v4/group_open_http_svc/${command}?sdkappid=${sdkAppId}&identifier=${identifier}` +
    `&usersig=${encodeURIComponent(userSig)}&random=${random}&contenttype=json`;
  const headers = { 'content-type': 'application/json' };
  const response = await send(url, { method: 'POST', headers, body: JSON.stringify(input) });
  const answer = JSON.parse(await response.text());
  if (answer.ErrorCode !== 0) throw new Error(`${answer.ErrorCode}: ${answer.ErrorInfo}`);
  return answer;
}
