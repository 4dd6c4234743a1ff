import type { Socket } from 'node:net';

/** A request as it came over the wire. */
export interface Arrival {
  readonly path: string;
  /** Which request of its connection it was, from 1. */
  readonly turn: number;
  readonly head: string;
  readonly body: string;
}

const answer = (status: number) => `HTTP/1.1 ${status} Status\r\ncontent-length: 2\r\n\r\n{}`;

/** Speaks HTTP by hand: keeps what arrives, and ends as the path says. */
export function talk(socket: Socket, arrivals: Arrival[]): void {
  let waiting = '';
  let turn = 0;
  socket.setEncoding('latin1').on('data', (data: string) => {
    waiting += data;
    const [head = ''] = waiting.split('\r\n\r\n', 1);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const chunked = /^transfer-encoding: *chunked/im.test(head);
    const body = waiting.slice(head.length + 4);
    if (!waiting.includes('\r\n\r\n') || (chunked ? !body.endsWith('0\r\n\r\n') : body.length < length))
      return;
    waiting = '';
    const path = head.split(' ')[1] ?? '';
    arrivals.push({ path, turn: ++turn, head, body: Buffer.from(body, 'latin1').toString() });
    const end = path.split('/').at(-1) ?? '';
    if (end === 'close') socket.end();
    else if (end === 'reset') socket.resetAndDestroy();
    else if (end === 'break') socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{');
    else socket.write(answer(Number(end) || 200));
  });
}
