// Gives an app, bundled or not, one request, and the emulator as its service: `node serve.ts ./app.js`.
import { pathToFileURL } from 'node:url';
import { createEmulator } from '@tim-rest/core/emulator';
import { verifyUserSig } from '@tim-rest/signer';

const sdkAppId = 1400000000;
const secretKey = 'another key that was made up';
const SERVICE = createEmulator({
  sdkAppId,
  groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }],
  verify({ usersig, identifier }) {
    const verdict = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
    return verdict.ok ? 0 : verdict.errorCode;
  },
});
const { default: app } = await import(pathToFileURL(process.argv[2] as string).href);
const request = new Request('https://app.example/?ban=a&ban=b&ban=c');
const response: Response = await app.fetch(request, { TIM_SECRET_KEY: secretKey, SERVICE });
console.log(await response.text());
