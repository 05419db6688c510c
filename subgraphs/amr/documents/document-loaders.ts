import DataLoader from "dataloader";
import { type Document } from "./document";
import { type ReportDocuments } from "./report-documents";

/** The documents of reports, one statement for however many are asked of it at once. Row rights are the asker's to apply. */
export interface DocumentLoaders {
  /** By the report's number, oldest first. */
  readonly documents: DataLoader<string, readonly Document[]>;
}

/** Loaders for one request. */
export function documentLoadersOf(
  documents: ReportDocuments,
  options: { readonly cache: boolean },
): DocumentLoaders {
  return { documents: new DataLoader((reports) => documents.of(reports), options) };
}
