import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A static server of the plainest kind: files as they are, `index.html` for a folder, `404.html` for what is not there; below one path of a host. */
export async function serve(folder: string, path: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    const inside = decodeURIComponent(pathname).slice(path.length);
    const file = join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    const found = pathname.startsWith(path) && existsSync(file) && statSync(file).isFile();
    const answer = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(answer)] ?? 'text/plain',
      'cache-control': 'max-age=3600',
    });
    response.end(readFileSync(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
