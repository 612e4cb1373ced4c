/**
 * The service's own types, as the page of ListSessions lists them. Names, nesting and comments are the service's;
 * on the wire they are camelCase, nulls are left out, enums travel as names.
 *
 * Every enum is open: a name this version does not know is kept as the string the service sent.
 * A date is a string of unknown form: read it with `readTimestamp`, show it raw where that fails.
 */

/** A value the service may add to an enum later; keeps completion for the known names. */
type Open<Known extends string> = Known | (string & {});

/** The order of a list. Numbers on the wire: Ascend 0, Descend 1. */
export type SortOrders = Open<"Ascend" | "Descend">;
/** What a session travels on. Voice 0, Chat 1, Fax 2. */
export type FlowChannels = Open<"Voice" | "Chat" | "Fax">;
/** Disconnected 0, Ringing 1, Connected 2, Hold 3, Passive 4. */
export type SessionCallState = Open<"Disconnected" | "Ringing" | "Connected" | "Hold" | "Passive">;
/** None 0, Active 1. */
export type SessionDialState = Open<"None" | "Active">;
/** Incoming 0, Outgoing 1. */
export type SessionDirections = Open<"Incoming" | "Outgoing">;
/** None 0, Transferring 1. */
export type SessionHoldReasons = Open<"None" | "Transferring">;
/** None 0, Ringing 1, Connected 2, Hold 3. */
export type SessionMemberCallState = Open<"None" | "Ringing" | "Connected" | "Hold">;
/** None 0, Caller 1, Agent 2, Transfer 3. */
export type SessionMemberRoles = Open<"None" | "Caller" | "Agent" | "Transfer">;
/** None 0, Queued 1, Ringing 2, Connected 3, Hold 4, Disconnected 5. */
export type SessionQueueStates = Open<"None" | "Queued" | "Ringing" | "Connected" | "Hold" | "Disconnected">;

/** The known names of every enum, in the order of their numbers on the wire. */
export const enumNames = {
  SortOrders: ["Ascend", "Descend"],
  FlowChannels: ["Voice", "Chat", "Fax"],
  SessionCallState: ["Disconnected", "Ringing", "Connected", "Hold", "Passive"],
  SessionDialState: ["None", "Active"],
  SessionDirections: ["Incoming", "Outgoing"],
  SessionHoldReasons: ["None", "Transferring"],
  SessionMemberCallState: ["None", "Ringing", "Connected", "Hold"],
  SessionMemberRoles: ["None", "Caller", "Agent", "Transfer"],
  SessionQueueStates: ["None", "Queued", "Ringing", "Connected", "Hold", "Disconnected"],
} as const satisfies Record<string, readonly string[]>;

/** What every stored object of the service has. */
export interface EntityInfo {
  /** The ID of the object. */
  id: string;
  /** The date the object was created. */
  dateCreated?: string;
  /** The date the object was last modified. */
  dateLastModified?: string;
  /** The user that created this object. */
  createdBy?: string;
  /** The user that last modified this object. */
  lastModifiedBy?: string;
}

/** The parameters that every list of the service takes. */
export interface ListRequest {
  /** The page of data to retrieve. Starts at 0. */
  page?: number;
  /** If you want all objects to be returned. This should be used with care. */
  all?: boolean;
  /** The number per page to retrieve. The service takes 25 where nothing is said. */
  countPerPage?: number;
  /** Specific IDs. */
  specificIds?: readonly string[];
  /** Specify a sort field. Which values the service takes is not known. */
  sortField?: string;
  /** Specify a sort order. */
  sortOrder?: SortOrders;
  /** Disables total / page counts: improves performance. If there is no more data, `items` will be an empty array. */
  simplifiedPaging?: boolean;
}

/** `GET /sessions`: retrieve a list of sessions. */
export interface ListSessions extends ListRequest {
  /** The account IDs for the sessions to retrieve. */
  accountIds?: readonly string[];
  /** Whether to search live or archived sessions. */
  searchArchive?: boolean;
  /** The start date (YYYY-MM-DD), inclusive. In which time zone is not known. */
  startDate?: string;
  /** The end date (YYYY-MM-DD), inclusive. In which time zone is not known. */
  endDate?: string;
  /** The IDs of the customers whose sessions you want to retrieve. */
  customerIds?: readonly string[];
  /** The IDs of the endpoints whose sessions you want to retrieve. */
  endpointIds?: readonly string[];
  /** Filter by the from (this is a contains search). */
  from?: string;
  /** Filter by the to (this is a contains search). */
  to?: string;
  /** Filter by text in the log. */
  log?: string;
  /** Filter by parent session ID. */
  parentSessionId?: string;
}

/** One page of a list. */
export interface ListResponse<Item> {
  /** The items. */
  items: Item[];
  /** The total number of items; absent or 0 with simplified paging. */
  totalCount?: number;
  /** The total number of pages; absent or 0 with simplified paging. */
  totalPages?: number;
  /** Are there more pages of items? Used with simplified paging. */
  hasMorePages?: boolean;
}

/** One communication on exactly one channel. */
export interface SessionInfo extends EntityInfo {
  /** The state of the session. */
  dialState?: SessionDialState;
  /** The call state of the session. */
  callState?: SessionCallState;
  /** The queue state of the session. */
  queueState?: SessionQueueStates;
  /** The ID of the account associated with the flow. */
  accountId?: string;
  /** The name of the account associated with the session. */
  accountName?: string;
  /** The ID of the customer this session is associated with. */
  customerId?: string;
  /** The customer breadcrumb this session is associated with. */
  customerBreadcrumb: CustomerBreadcrumb[];
  /** The name of the customer this session is associated with. */
  customerName?: string;
  /** The ID of the endpoint associated with this session. */
  endpointId?: string;
  /** The name of the endpoint associated with this session. */
  endpointName?: string;
  /** The date the call completed. */
  dateCompleted?: string;
  /** The destination of the session (e.g. what was entered into the Dial box). */
  destination?: string;
  /** The to address if any. */
  toAddress?: string;
  /** The from address if any. */
  fromAddress?: string;
  /** The from name if any. */
  fromName?: string;
  /** Answered by name (if any). */
  answeredByName?: string;
  /** The ID of the queue member assigned to this call. */
  queueMemberId?: string;
  /** The flow channel. */
  channel?: FlowChannels;
  /** Has the session ended. */
  ended?: boolean;
  /** The outcome of the call. No list of values is public. */
  outcome?: string;
  /** The twilio Call SID of this session. */
  callSid?: string;
  /** Any console data for this session. */
  consoleData?: string;
  /** The name of the hold queue for this call. */
  holdQueueName?: string;
  /** The user ID who put this call on hold. */
  heldByUserId?: string;
  /** The reason for the hold. */
  holdReason?: SessionHoldReasons;
  /** The SID of the conference if in a conference call. */
  conferenceSid?: string;
  /** The display name for this session. */
  displayName?: string;
  /** The log entries for this session. `GET /sessions/{id}` sends it empty; a list sends it whole. */
  log: SessionLogInfo[];
  /** The members of this session. */
  members: SessionMemberInfo[];
  /** The callback number (typically used for SIP to User calls). */
  callbackNumber?: string;
  /** The ID of the endpoint that answered. */
  answeredById?: string;
  /** Is this session incoming or outgoing? */
  direction?: SessionDirections;
  /** The phone number that this session is coming from (used with SMS chats). */
  fromPhoneNumber?: string;
  /** The Call SID of the most recently added conference participant. */
  mostRecentParticipantCallSid?: string;
  /** Was this session missed? */
  wasMissed?: boolean;
  /** The ring queue that the call is currently in. */
  ringQueueId?: string;
}

/** One step in the tree of customers. */
export interface CustomerBreadcrumb {
  id?: string;
  name?: string;
}

/** One entry of a session's log. */
export interface SessionLogInfo {
  date?: string;
  message?: string;
}

/** One party of a session. */
export interface SessionMemberInfo {
  identity?: string;
  endpointId?: string;
  displayName?: string;
  isOriginalMember?: boolean;
  avatarUrl?: string;
  applicationData?: Record<string, string>;
  callState?: SessionMemberCallState;
  role?: SessionMemberRoles;
  callSid?: string;
  muted?: boolean;
}

/** A tenant, as `GET /accounts/{id}` tells of it. */
export interface AccountInfo extends EntityInfo {
  /** The name of this account. */
  name?: string;
  /** The ID of this account's parent. */
  parentAccountId?: string;
  /** The twilio account SID. */
  twilioAccountSid?: string;
  /** The ancestors of this account. Useful for breadcrumbs. */
  ancestorIds?: string[];
  /** The max number of phone numbers this account can have. */
  maxPhoneNumbers?: number;
  /** This account is BYOA. */
  isBYOA?: boolean;
  /** TrustHub Profile Sid. */
  trustHubProfileSid?: string;
  /** The ID of the logo file. */
  logoId?: string;
  /** The URI of the logo file. */
  logoUri?: string;
  /** The billing settings for this account. */
  billingSettings?: BillingSettings;
}

/** What one kind of use costs. Currency and units are not said by the service. */
export interface BillingItem {
  baseCost?: number;
  rawUnitMultiplier?: number;
  unitCost?: number;
  allowance?: number;
}

/** What an account is billed for. */
export interface BillingSettings {
  base?: BillingItem;
  localNumbers?: BillingItem;
  tollFreeNumbers?: BillingItem;
  inboundVoiceCalls?: BillingItem;
  outboundVoiceCalls?: BillingItem;
  inboundFaxes?: BillingItem;
  outboundFaxes?: BillingItem;
  inboundSmsMessages?: BillingItem;
  outboundSmsMessages?: BillingItem;
}

/** What `GET /auth/status` tells of the login. `accountIds` and `accountNames` are parallel. */
export interface AuthStatus {
  isAuthenticated?: boolean;
  id?: string;
  name?: string;
  firstName?: string;
  lastName?: string;
  emailAddress?: string;
  avatarUrl?: string;
  roles?: string[];
  accountIds?: string[];
  accountNames?: string[];
  dashboardPermissions?: string[];
}
