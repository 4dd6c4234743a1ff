import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** One request as it was on the wire. */
export interface Sent {
  /** The group that it asks for: the page's path. */
  readonly path: string;
  readonly length: string | undefined;
  readonly encoding: string | undefined;
}

/** A service whose answers differ from one to the next: the first is `answer-1`. */
export async function openService(): Promise<{
  readonly origin: string;
  /** What was sent since the last time. */
  take(): Sent[];
  close(): void;
}> {
  const sent: Sent[] = [];
  let count = 0;
  const server = createServer(async (request, response) => {
    const { GroupId } = (await json(request)) as { GroupId: string };
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    sent.push({ path: GroupId, length, encoding });
    const Member_Account = `answer-${++count}`;
    const BannedAccountList = [{ Member_Account, BannedUntil: 1767225660 }];
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', BannedAccountList, NextOffset: 0 }),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => sent.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
