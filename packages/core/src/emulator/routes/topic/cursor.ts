import { Refusal } from '../../refusal.ts';

/** Where a page begins. Assumptions: a cursor is an offset as text; one of another kind is refused with 10004. */
export function cursorOf(Next = ''): number {
  if (!/^\d{0,9}$/.test(Next)) throw new Refusal(10004, 'Next is none that was answered');
  return Number(Next);
}

/** Empty after the last page. */
export function nextOf(next: number): string {
  return next ? String(next) : '';
}
