import type { AddressInfo } from 'node:net';
import { createEmulator } from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';
import { readOptions, USAGE } from './options.ts';
import { serveEmulator } from './server.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else start(options);
} catch (error) {
  fail((error as Error).message);
}

function start({
  port,
  sdkAppId,
  admin,
  secretKey,
  maxPage,
  webhooks,
}: ReturnType<typeof readOptions>): void {
  const emulator = createEmulator({
    sdkAppId,
    admins: [admin],
    groups: [
      { GroupId: '@TGS#live', Type: 'AVChatRoom', online: ['teacher', 'student1', 'student2', 'student3'] },
      { GroupId: '@TGS#public', Type: 'Public' },
    ],
    maxPage,
    webhooks,
    verify:
      secretKey === undefined
        ? undefined
        : ({ usersig, identifier }) => {
            const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
            return result.ok ? 0 : result.errorCode;
          },
  });

  const server = serveEmulator(emulator, console.log);
  server.on('error', ({ code, message }: NodeJS.ErrnoException) =>
    fail(code === 'EADDRINUSE' ? `port ${port} is in use, give another with --port` : message),
  );
  server.listen(port, '127.0.0.1', () => {
    const address = server.address() as AddressInfo;
    console.log(`Emulator on http://127.0.0.1:${address.port} for SDKAppID ${sdkAppId}, admin ${admin}`);
    console.log('Groups: @TGS#live (AVChatRoom, four members online), @TGS#public (Public)');
    console.log(
      `UserSigs: ${secretKey ? 'checked against --secret-key' : 'any, as no --secret-key was given'}`,
    );
    if (webhooks) console.log(`Webhooks: posted to ${new URL(webhooks.url).origin}`);
  });
}

/** In one line: some messages of Node's go on with advice. */
function fail(message: string): void {
  const [first] = message.split('\n');
  console.error(`The emulator did not start: ${first} (--help lists the options)`);
  process.exitCode = 1;
}
