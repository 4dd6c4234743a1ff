/** A service that knows one command, for tests: who is muted for how long, and what was asked of it. */
export function openRoom(GroupId: string) {
  const muted = new Map<string, number>();
  const requests: { path: string; accounts: number }[] = [];
  let refusing = 0;
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const body = await request.json();
    requests.push({ path: new URL(request.url).pathname, accounts: body.Members_Account.length });
    const say = (ErrorCode: number, ErrorInfo: string) =>
      // `Later` is not in the schema: the service has added it meanwhile.
      Response.json({ ActionStatus: ErrorCode ? 'FAIL' : 'OK', ErrorCode, ErrorInfo, Later: 1 });
    if (refusing-- > 0) return say(60008, 'busy');
    if (body.GroupId !== GroupId) return say(10010, 'no such group');
    for (const account of body.Members_Account) {
      if (body.MuteTime) muted.set(account, body.MuteTime);
      else muted.delete(account);
    }
    return say(0, '');
  };
  return {
    fetch,
    muted,
    requests,
    refuse(times: number) {
      refusing = times;
    },
  };
}
