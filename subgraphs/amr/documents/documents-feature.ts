import { type Feature } from "../feature";
import { DocumentResolver } from "./document.resolver";
import { ReportDocumentsResolver } from "./report-documents.resolver";
import { UploadDocumentResolver } from "./upload-document.resolver";

/** The files that belong to reports. */
export const documentsFeature: Feature = {
  resolvers: [UploadDocumentResolver, DocumentResolver, ReportDocumentsResolver],
};
