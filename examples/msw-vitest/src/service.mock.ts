import { createEmulator, type EmulatedGroup, type Emulator } from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export const env = {
  TIM_SDK_APP_ID: '1400000000',
  TIM_SECRET_KEY: 'a-key-for-tests-alone',
  TIM_REGION: 'singapore',
};

/** What the service's host answers, in all tests of a file: an emulator, a new one for each test. */
export function mockService(groups: () => EmulatedGroup[]): { readonly emulator: Emulator } {
  const sdkAppId = Number(env.TIM_SDK_APP_ID);
  const open = () =>
    createEmulator({
      sdkAppId,
      groups: groups(),
      verify({ identifier, usersig }) {
        const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey: env.TIM_SECRET_KEY });
        return result.ok ? 0 : result.errorCode;
      },
    });
  const service = { emulator: open() };
  const server = setupServer(
    http.post('https://adminapisgp.im.qcloud.com/v4/*', ({ request }) => service.emulator.fetch(request)),
  );
  // A request to anywhere else fails, and never leaves this machine.
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  beforeEach(() => {
    service.emulator = open();
  });
  afterAll(() => server.close());
  return service;
}
