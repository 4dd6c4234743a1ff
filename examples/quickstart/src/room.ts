import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';

export const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  // Made up. A real one comes from the console, and stays on the server.
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};

export const GroupId = '@TGS#a6I4ZUUGO';

/** A service in memory, with one live room. It checks signatures as the real one does. */
export function openRoom(): Emulator {
  const { sdkAppId, identifier, secretKey } = app;
  return createEmulator({
    sdkAppId,
    admins: [identifier],
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher10', 'student9', 'student12'] }],
    verify(query) {
      const result = verifyUserSig(query.usersig, { sdkAppId, identifier: query.identifier, secretKey });
      return result.ok ? 0 : result.errorCode;
    },
  });
}
