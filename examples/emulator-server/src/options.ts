import { parseArgs } from 'node:util';

export const USAGE = `Options:
  --port 8787                where to listen, on 127.0.0.1; 0: any free port
  --sdk-app-id 1400000000    the app
  --admin administrator      its admin
  --secret-key …             check UserSigs against this key; without it, any will do
  --max-page 20              the most rows of a page, whatever Limit asks for
  --webhook http://…         where webhooks are posted; with --token
  --token …                  the console's, for the signature of webhooks
  --help`;

/** Reads the command line. What it throws says in its first line what is wrong. */
export function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8787' },
      'sdk-app-id': { type: 'string', default: '1400000000' },
      admin: { type: 'string', default: 'administrator' },
      'secret-key': { type: 'string' },
      'max-page': { type: 'string' },
      webhook: { type: 'string' },
      token: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'port' | 'sdk-app-id' | 'max-page', least: number, most: number) => {
    const value = values[name];
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw new Error(`--${name} must be a whole number from ${least} to ${most}`);
  };
  for (const name of ['admin', 'secret-key', 'token'] as const)
    if (values[name] === '') throw new Error(`--${name} must not be empty`);
  const { webhook, token } = values;
  if (webhook !== undefined && !/^https?:$/.test(URL.parse(webhook)?.protocol ?? ''))
    throw new Error('--webhook must be an address that begins with http:// or https://');
  if ((webhook === undefined) !== (token === undefined))
    throw new Error('--webhook and --token belong together');
  return {
    port: number('port', 0, 65_535),
    sdkAppId: number('sdk-app-id', 1, 2 ** 32 - 1) as number,
    admin: values.admin,
    secretKey: values['secret-key'],
    maxPage: number('max-page', 1, 100),
    webhooks: webhook !== undefined && token !== undefined ? { url: webhook, token } : undefined,
    help: values.help,
  };
}
