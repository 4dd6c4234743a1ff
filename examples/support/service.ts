import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  createEmulator,
  type EmulatedGroup,
  type Emulator,
  type EmulatorOptions,
} from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';
import { serveEmulator } from '../emulator-server/src/server.ts';

export const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  // Long and odd enough to be found wherever it should not be.
  secretKey: 'e8a1c6f0d7b24935a6f1e2d3c4b5a69788796a5b4c3d2e1f0a9b8c7d6e5f4a3b',
};

/** Options of a service in memory that checks signatures, as the real one does. */
export const service: EmulatorOptions = {
  sdkAppId: app.sdkAppId,
  admins: [app.identifier],
  verify({ identifier, usersig }) {
    const result = verifyUserSig(usersig, { ...app, identifier });
    return result.ok ? 0 : result.errorCode;
  },
};

export function openService(...groups: EmulatedGroup[]): Emulator {
  return createEmulator({ ...service, groups });
}

/** A service on loopback, with the environment of a program that is to use it. */
export async function serveService(
  emulator: Pick<Emulator, 'fetch'>,
): Promise<{ env: Record<string, string>; host: string; close(): void }> {
  const server = serveEmulator(emulator, () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = {
    TIM_SDK_APP_ID: String(app.sdkAppId),
    TIM_IDENTIFIER: app.identifier,
    TIM_SECRET_KEY: app.secretKey,
    TIM_ORIGIN: `http://${host}`,
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { env, host, close };
}
