/**
 * The media type of a Content-Type header, in lower case and without parameters; empty where none is named or it is not plain.
 * It goes into errors and the log, so it must be a media type rather than any text that a server sends.
 */
export function mediaType(header: string | undefined): string {
  const type = (header ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^(?:application|audio|font|image|message|multipart|text|video)\/[\w.+-]{1,60}$/.test(type)
    ? type
    : "";
}
