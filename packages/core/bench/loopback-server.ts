/** A process of its own: gives every POST the answer of its command, once the request has been read. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageText, successText } from './service.ts';

const page = Buffer.from(pageText(0));
const success = Buffer.from(successText);

const server = createServer((request, response) => {
  const body = request.url?.includes('get_group_ban_member') ? page : success;
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  request.resume().on('end', () => response.writeHead(200, headers).end(body));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
