/** For `Sentry.init`, from version 11: what the SDK takes from URLs itself. */
export const collecting = { urlQueryParams: { deny: ['usersig'] } };

/** For `Sentry.init`, in any version: what is about to be kept or sent, with every UserSig of a URL masked in it. */
export const hooks = {
  beforeBreadcrumb: hide,
  beforeSend: hide,
  beforeSendSpan: hide,
  beforeSendTransaction: hide,
};

/** Masks in place. What Sentry keeps for itself beside an event is not sent, and not looked at. */
function hide<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/(usersig(?:=|%3D))[^&#\s"']*/gi, '$1[Filtered]') as T;
  if (Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]')
    for (const [key, field] of Object.entries(value as object))
      if (key !== 'sdkProcessingMetadata') (value as Record<string, unknown>)[key] = hide(field);
  return value;
}
