// For every kind of worker: a script that leaves in a global whether a key may be held here.
import { secretKeySigner } from '@tim-rest/signer';

function tryKey(): string {
  try {
    secretKeySigner('a-secret-key');
    return 'signs';
  } catch (error) {
    return String(error);
  }
}

Object.assign(globalThis, { tryKey });
