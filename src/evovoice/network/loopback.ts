/** 127.0.0.0/8, also in the form that a URL gives to an IPv4 address inside IPv6. */
const loopbackAddress = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}|::1)$/;

/** Whether a host is this computer: `localhost`, or a loopback address. `host` is in lower case and has no brackets. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || loopbackAddress.test(host);
}
