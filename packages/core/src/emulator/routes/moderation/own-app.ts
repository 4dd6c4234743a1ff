import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';

/** Assumption: the code for an app in the body that is not the one in the URL (2003). */
export function requireOwnApp({ sdkAppId }: World, { SdkAppId }: { readonly SdkAppId: number }): void {
  if (SdkAppId !== sdkAppId) throw new Refusal(2003, 'SdkAppId is that of another app');
}
