import {
  isJsonObject,
  noNotes,
  readersOf,
  readFlag,
  readNumber,
  readObject,
  readText,
  readTexts,
  repairFields,
} from "./fields.ts";
import type { AccountInfo, BillingItem, BillingSettings } from "../types.ts";

const readBillingItem = readObject(
  readersOf<BillingItem>({
    baseCost: readNumber,
    rawUnitMultiplier: readNumber,
    unitCost: readNumber,
    allowance: readNumber,
  }),
);

const billingFields = readersOf<BillingSettings>({
  base: readBillingItem,
  localNumbers: readBillingItem,
  tollFreeNumbers: readBillingItem,
  inboundVoiceCalls: readBillingItem,
  outboundVoiceCalls: readBillingItem,
  inboundFaxes: readBillingItem,
  outboundFaxes: readBillingItem,
  inboundSmsMessages: readBillingItem,
  outboundSmsMessages: readBillingItem,
});

const accountFields = readersOf<AccountInfo>({
  id: readText,
  dateCreated: readText,
  dateLastModified: readText,
  createdBy: readText,
  lastModifiedBy: readText,
  name: readText,
  parentAccountId: readText,
  twilioAccountSid: readText,
  ancestorIds: readTexts,
  maxPhoneNumbers: readNumber,
  isBYOA: readFlag,
  trustHubProfileSid: readText,
  logoId: readText,
  logoUri: readText,
  billingSettings: readObject(billingFields),
});

/**
 * Reads the answer of `GET /accounts/{id}`, freshly parsed, checked in place. A field that can't be read is absent;
 * unknown ones survive. Undefined where the value is no object with an id. Never throws.
 */
export function decodeAccount(value: unknown): AccountInfo | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  repairFields(value, accountFields, noNotes);
  return typeof value["id"] === "string" && value["id"] !== ""
    ? (value as unknown as AccountInfo)
    : undefined;
}
