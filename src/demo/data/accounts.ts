/** A customer and its child customers. */
export interface CustomerSpec {
  name: string;
  below?: readonly CustomerSpec[];
}

/** The content of a generated account. `share` is its share of all sessions, in percent. */
export interface AccountSpec {
  name: string;
  share: number;
  areaCode: string;
  domain: string;
  customers: readonly CustomerSpec[];
  agents: readonly string[];
  queues: readonly string[];
}

/** The accounts that every sample has, each marked as a sample. The last one has no sessions. */
export const accountSpecs: readonly AccountSpec[] = [
  {
    name: "Sunrise Answering (sample)",
    share: 46,
    areaCode: "814",
    domain: "sunrise.example.com",
    customers: [
      {
        name: "Lakeside Clinics",
        below: [
          { name: "Lakeside Pediatrics", below: [{ name: "Lakeside Pediatrics night line" }] },
          { name: "Lakeside Dental" },
        ],
      },
      {
        name: "Brightway Heating",
        below: [{ name: "Brightway Emergency Desk" }, { name: "Brightway Sales" }],
      },
      { name: "Copper Kettle Catering" },
      { name: "Juniper Physiotherapy" },
    ],
    agents: ["Maya Torres", "Oliver Brandt", "Priya Nair", "Lena Kowalski", "Marcus Webb", "Aiko Mori"],
    queues: ["Front desk", "Appointments", "Emergencies"],
  },
  {
    name: "Harbor Medical Lines (sample)",
    share: 27,
    areaCode: "833",
    domain: "harbor.example.com",
    customers: [
      {
        name: "Harbor Hospital Group",
        below: [
          { name: "Cardiology", below: [{ name: "Cardiology on call" }] },
          { name: "Radiology" },
          { name: "Admissions" },
        ],
      },
      { name: "Seaview Hospice" },
    ],
    agents: ["Nora Lindqvist", "Samuel Adeyemi", "Clara Hofmann", "Tomas Rivera"],
    queues: ["Nurse line", "Admissions"],
  },
  {
    name: "Northgate Property Desk (sample)",
    share: 15,
    areaCode: "844",
    domain: "northgate.example.org",
    customers: [
      { name: "Elm Court Residences", below: [{ name: "Elm Court Maintenance" }] },
      { name: "Foundry Lofts" },
      { name: "Riverside Parking" },
    ],
    agents: ["Jonah Price", "Elif Demir", "Victor Chan"],
    queues: ["Tenants", "Maintenance"],
  },
  {
    name: "Bluebird Legal Intake (sample)",
    share: 9,
    areaCode: "855",
    domain: "bluebird.example.org",
    customers: [
      { name: "Ash & Rowan LLP", below: [{ name: "Ash & Rowan Family Law" }] },
      { name: "Hollis Injury Law" },
    ],
    agents: ["Renee Baptiste", "Gil Arnesen"],
    queues: ["Intake"],
  },
  {
    name: "Pine Street Vets (sample)",
    share: 3,
    areaCode: "866",
    domain: "pinestreet.example.com",
    customers: [{ name: "Pine Street Animal Hospital" }],
    agents: ["Holly Winters", "Kofi Mensah"],
    queues: ["Reception"],
  },
  {
    name: "Quiet Oak Test Lab (sample)",
    share: 0,
    areaCode: "877",
    domain: "quietoak.example.com",
    customers: [{ name: "Quiet Oak Trial Line" }],
    agents: ["Robin Sample"],
    queues: ["Trial"],
  },
];
