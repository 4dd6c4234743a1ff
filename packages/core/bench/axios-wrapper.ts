import axios from 'axios';
import { type Ask, app } from './service.ts';

/** Calls as a team wraps them with axios: an instance, its parameters, and an interceptor for the service's codes. */
export function axiosWrapper(origin: string, userSig: string): (ask: Ask) => Promise<unknown> {
  const http = axios.create({ baseURL: `${origin}/v4/group_open_http_svc/`, timeout: 10_000 });
  http.interceptors.request.use((config) => {
    const random = Math.floor(Math.random() * 2 ** 32);
    const { sdkAppId: sdkappid, identifier } = app;
    config.params = { sdkappid, identifier, usersig: userSig, random, contenttype: 'json' };
    return config;
  });
  http.interceptors.response.use((response) => {
    const { ErrorCode, ErrorInfo } = response.data;
    if (ErrorCode !== 0) throw new Error(`${ErrorCode}: ${ErrorInfo}`);
    return response;
  });
  return async ({ command, input }) => (await http.post(command, input)).data;
}
