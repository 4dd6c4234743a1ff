export {
  type Contact,
  type ContactGroup,
  type ContactResult,
  ContactType,
  type LabelledContact,
  type ReceivedContact,
} from './contact.ts';
export { conversations } from './conversations.ts';
export {
  type ContactGroupResult,
  type CreateContactGroupRequest,
  type CreateContactGroupResponse,
  createContactGroup,
  type NewContactGroup,
} from './create-contact-group.ts';
export {
  type DelContactGroupRequest,
  type DelContactGroupResponse,
  delContactGroup,
} from './del-contact-group.ts';
export { type DeleteRecentContactRequest, deleteRecentContact } from './delete-recent-contact.ts';
export {
  type GetC2cUnreadMsgNumRequest,
  type GetC2cUnreadMsgNumResponse,
  getC2cUnreadMsgNum,
  type UncountedPeer,
  type UnreadCount,
} from './get-c2c-unread-msg-num.ts';
export {
  type GetContactGroupRequest,
  type GetContactGroupResponse,
  getContactGroup,
} from './get-contact-group.ts';
export {
  type GetRecentContactListRequest,
  type GetRecentContactListResponse,
  getRecentContactList,
  type RecentContact,
} from './get-recent-contact-list.ts';
export { labelledContacts } from './labelled-contacts.ts';
export {
  type ContactMark,
  type ContactMarkResult,
  type MarkContactRequest,
  type MarkContactResponse,
  MarkOptType,
  markContact,
  StandardMark,
} from './mark-contact.ts';
export {
  type SearchContactGroupRequest,
  type SearchContactGroupResponse,
  searchContactGroup,
} from './search-contact-group.ts';
export { type SetUnreadMsgNumRequest, setUnreadMsgNum } from './set-unread-msg-num.ts';
export {
  type ContactChange,
  type ContactChangeResult,
  type ContactGroupChange,
  type ContactGroupUpdate,
  ContactOptType,
  type UpdateContactGroupRequest,
  type UpdateContactGroupResponse,
  UpdateGroupType,
  updateContactGroup,
} from './update-contact-group.ts';
