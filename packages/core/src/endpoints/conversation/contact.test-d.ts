// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { type Contact, ContactType } from './index.ts';

const user = { Type: ContactType.User, To_Account: 'teacher' };
const group = { Type: ContactType.Group, ToGroupId: 'chess' };
export const contacts: readonly Contact[] = [user, group];
// @ts-expect-error: a conversation with a user names the user
export const noUser: Contact = { Type: 1, ToGroupId: 'chess' };
// @ts-expect-error: one in a group names the group
export const noGroup: Contact = { Type: 2, To_Account: 'teacher' };
// @ts-expect-error: and not both
export const both: Contact = { Type: 1, To_Account: 'teacher', ToGroupId: 'chess' };
