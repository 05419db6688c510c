/** Made-up people and bodies: identifiers of nobody, one reserved mobile number, addresses at example.com. */
export interface Person {
  readonly kind: "INDIVIDUAL" | "BUSINESS";
  readonly identifier: string;
  readonly name: string;
  readonly mobile: string;
  readonly email?: string;
}

const MOBILE = "+966501234567";

export const PEOPLE = {
  sara: { kind: "INDIVIDUAL", identifier: "1000000008", name: "سارة التجريبية", mobile: MOBILE },
  fahad: { kind: "INDIVIDUAL", identifier: "1000000016", name: "فهد المثالي", mobile: MOBILE },
  omar: { kind: "INDIVIDUAL", identifier: "2000000006", name: "عمر الافتراضي", mobile: MOBILE },
  company: {
    kind: "BUSINESS",
    identifier: "7000000000",
    name: "مؤسسة المثال للمقاولات",
    mobile: MOBILE,
    email: "office@example.com",
  },
  supplier: {
    kind: "BUSINESS",
    identifier: "7000000001",
    name: "شركة النموذج للتوريد",
    mobile: MOBILE,
    email: "tenders@example.com",
  },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;
