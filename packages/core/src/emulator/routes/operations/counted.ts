import type { AppFigures } from '../../../endpoints/operations/index.ts';

/** What a call adds one to, by `service/command`. Assumptions: each counts once, whatever its list; all but these count nowhere. */
const COUNTED: Readonly<Record<string, readonly (keyof AppFigures)[]>> = {
  'im_open_login_svc/account_import': ['RegistUserNumOneDay'],
  'openim/sendmsg': ['UpMsgNum', 'C2CUpMsgNum'],
  'openim/batchsendmsg': ['UpMsgNum', 'C2CUpMsgNum'],
  'openim_robot_http_svc/send_stream_msg': ['UpMsgNum', 'C2CUpMsgNum'],
  'group_open_http_svc/send_group_msg': ['UpMsgNum', 'GroupUpMsgNum'],
  'group_open_http_svc/create_group': ['GroupNewGroupNum'],
  'group_open_http_svc/destroy_group': ['GroupDestroyGroupNum'],
};

export function countedBy(operation: string): readonly (keyof AppFigures)[] {
  return (Object.hasOwn(COUNTED, operation) && COUNTED[operation]) || [];
}
