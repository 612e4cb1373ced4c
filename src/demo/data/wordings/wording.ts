import { asteriskWording } from "./asterisk.ts";
import type { Message, MessageValues } from "./message.ts";
import { plainWording } from "./plain.ts";
import { twilioWording } from "./twilio.ts";

const wordings = { plain: plainWording, twilio: twilioWording, asterisk: asteriskWording };

/** In whose words a log is written. All wordings have the same entries at the same times. */
export type Wording = "sample" | keyof typeof wordings;

/** Every wording by name. */
export const wordingNames: readonly Wording[] = ["sample", "plain", "twilio", "asterisk"];

/** Writes a message in the given wording. Throws a RangeError where a value is missing. */
export function formatMessage(wording: Wording, message: Message, values: MessageValues): string {
  const template = wording === "sample" ? message : wordings[wording][message];
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new RangeError(`"${message}" needs a value for ${name} in the ${wording} wording`);
    }
    return String(value);
  });
}
