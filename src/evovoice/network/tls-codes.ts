/** Codes that Node and OpenSSL give to TLS errors. */

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/;
const handshakeCodes = /^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/;

/** Whether the code says that a certificate is not trusted. Asking again changes nothing. */
export function isCertificateError(code: string): boolean {
  return certificateCodes.test(code);
}

/**
 * Whether the code says that the TLS handshake failed for another reason, such as a server that speaks plain HTTP on this
 * port or only an older version of TLS. Asking again changes nothing.
 */
export function isHandshakeError(code: string): boolean {
  return handshakeCodes.test(code) && !isCertificateError(code);
}
