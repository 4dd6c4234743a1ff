import { ChatError } from '@tim-rest/core';
import { bannedMembers, type GetGroupBanMemberRequest } from '@tim-rest/core/group';
import { connect, whoAmI } from './client.ts';

const find = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const form = find<HTMLFormElement>('form');
const select = find<HTMLSelectElement>('select');
const status = find('[role=status]');
const more = find<HTMLButtonElement>('#more');
const rows = find<HTMLTableSectionElement>('tbody');

try {
  const me = await whoAmI();
  const client = connect(me);
  select.append(...me.rooms.map((room) => new Option(room)));
  let leaving = new AbortController();

  const show = async (input: GetGroupBanMemberRequest): Promise<void> => {
    // Another room was asked for: the list before this one is of no more interest.
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    more.hidden = true;
    status.textContent = 'Loading …';
    try {
      for await (const { Member_Account, BannedUntil } of bannedMembers(client, input, { signal })) {
        const row = rows.insertRow();
        // As text: an account may hold anything.
        row.insertCell().textContent = Member_Account;
        row.insertCell().textContent = new Date(BannedUntil * 1000).toISOString();
      }
      status.textContent = `${rows.rows.length} in all`;
    } catch (error) {
      if (signal.aborted) return;
      status.textContent = `${error}`;
      const resume = error instanceof ChatError && (error.resume as GetGroupBanMemberRequest | undefined);
      if (!resume) return;
      more.hidden = false;
      more.onclick = () => show(resume);
    }
  };

  form.onsubmit = (event) => {
    event.preventDefault();
    rows.replaceChildren();
    void show({ GroupId: select.value });
  };
} catch (error) {
  status.textContent = error instanceof Error ? error.message : `${error}`;
}
