import { createContactGroupRoute } from './create-contact-group.ts';
import { delContactGroupRoute } from './del-contact-group.ts';
import { deleteRecentContactRoute } from './delete-recent-contact.ts';
import { getC2cUnreadMsgNumRoute } from './get-c2c-unread-msg-num.ts';
import { getContactGroupRoute } from './get-contact-group.ts';
import { getRecentContactListRoute } from './get-recent-contact-list.ts';
import { markContactRoute } from './mark-contact.ts';
import { searchContactGroupRoute } from './search-contact-group.ts';
import { setUnreadMsgNumRoute } from './set-unread-msg-num.ts';
import { updateContactGroupRoute } from './update-contact-group.ts';

export const conversation = [
  createContactGroupRoute,
  delContactGroupRoute,
  deleteRecentContactRoute,
  getC2cUnreadMsgNumRoute,
  getContactGroupRoute,
  getRecentContactListRoute,
  markContactRoute,
  searchContactGroupRoute,
  setUnreadMsgNumRoute,
  updateContactGroupRoute,
];
