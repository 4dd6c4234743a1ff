import type { GroupBeforeSendMsgBody } from '@tim-rest/core/webhook';
import type { Env } from './env.ts';

/**
 * Whether a message may not be sent. A list of words stands here for whatever judges messages; it has a second for it. What
 * the app's own servers say passes.
 */
export function isRefused(
  { BLOCKED_WORDS, TIM_IDENTIFIER }: Env,
  { Type, Operator_Account, MsgBody }: GroupBeforeSendMsgBody,
): boolean {
  if (Type !== 'AVChatRoom' || Operator_Account === TIM_IDENTIFIER) return false;
  const words = BLOCKED_WORDS.map(fold);
  return MsgBody.some((element) => {
    if (element.MsgType !== 'TIMTextElem') return false;
    const text = fold(element.MsgContent.Text);
    return words.some((word) => text.includes(word));
  });
}

/** Letters and digits alone: `C.A.S.I.N.O`, in whatever width, is a casino. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
