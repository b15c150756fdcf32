import type { Profile } from "./profile";
import { isSetSupported } from "./profile";

/** The types of Word's API that the embedded Word serves. */
export type TypeName =
  | "Annotation"
  | "AnnotationCollection"
  | "Application"
  | "Body"
  | "Comment"
  | "CommentCollection"
  | "CommentReply"
  | "CommentReplyCollection"
  | "ContentControl"
  | "ContentControlCollection"
  | "Document"
  | "DocumentCreated"
  | "InlinePicture"
  | "ListItem"
  | "PageSetup"
  | "Paragraph"
  | "ParagraphCollection"
  | "Range"
  | "RangeCollection"
  | "SearchOptions"
  | "Section"
  | "SectionCollection"
  | "Table"
  | "TableCell"
  | "TableCollection"
  | "TableRow"
  | "TableRowCollection";

/** One member: the requirement set it came with, and the type of what it gives, where that is an object. */
export interface Member {
  readonly since: string;
  /** Where the version is one of another set than WordApi. */
  readonly set?: "WordApiDesktop";
  readonly type?: TypeName;
  /** A property that can be set. */
  readonly writable?: boolean;
}

/** The members of one type by their names in JavaScript. */
export interface Members {
  readonly scalars: Readonly<Record<string, Member>>;
  readonly navigations: Readonly<Record<string, Member>>;
  readonly methods: Readonly<Record<string, Member>>;
  readonly events?: Readonly<Record<string, Member>>;
  /** The type of its items, for a collection. */
  readonly items?: TypeName;
}

const at = (since: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, { since }]));
const set = (since: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { since, writable: true }]));
const to = (since: string, type: TypeName, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { since, type }]));
const onDesktop = (members: Readonly<Record<string, Member>>): Record<string, Member> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, { ...member, set: "WordApiDesktop" }]));

const collection = (items: TypeName): Members => ({
  items,
  scalars: {},
  navigations: {},
  methods: to("1.3", items, "getFirst", "getFirstOrNullObject"),
});

const places = {
  ...to("1.1", "ContentControlCollection", "contentControls"),
  ...to("1.1", "ParagraphCollection", "paragraphs"),
};
const texts = {
  ...to("1.1", "RangeCollection", "search"),
  ...to("1.3", "Range", "getRange"),
  ...at("1.1", "getOoxml", "select"),
};
const reviewed = at("1.4", "getReviewedText");
const comments = to("1.4", "CommentCollection", "getComments");
const parentTable = to("1.3", "Table", "parentTable", "parentTableOrNullObject");

const types: Readonly<Record<TypeName, Members>> = {
  Annotation: { scalars: at("1.7", "id", "state"), navigations: {}, methods: at("1.7", "delete") },
  Application: { scalars: {}, navigations: {}, methods: to("1.3", "DocumentCreated", "createDocument") },
  DocumentCreated: { scalars: {}, navigations: {}, methods: at("1.3", "open") },
  Comment: {
    scalars: { ...at("1.4", "authorName", "id"), ...set("1.4", "content") },
    navigations: to("1.4", "CommentReplyCollection", "replies"),
    methods: { ...at("1.4", "delete"), ...to("1.4", "Range", "getRange") },
  },
  CommentReply: { scalars: at("1.4", "content", "id"), navigations: {}, methods: {} },
  Document: {
    scalars: set("1.4", "changeTrackingMode"),
    navigations: {
      ...to("1.1", "Body", "body"),
      ...to("1.1", "ContentControlCollection", "contentControls"),
      ...to("1.1", "SectionCollection", "sections"),
    },
    methods: {
      ...to("1.1", "Range", "getSelection"),
      ...to("1.7", "Annotation", "getAnnotationById"),
      ...onDesktop(at("1.4", "redo", "undo")),
    },
    events: {
      ...at("1.6", "onParagraphAdded", "onParagraphChanged", "onParagraphDeleted"),
      ...at("1.7", "onAnnotationClicked"),
      ...at("1.8", "onAnnotationInserted", "onAnnotationPopupAction", "onAnnotationRemoved"),
    },
  },
  Body: {
    scalars: at("1.1", "text"),
    navigations: { ...places, ...to("1.3", "TableCollection", "tables") },
    methods: {
      ...texts,
      ...reviewed,
      ...comments,
      ...at("1.1", "clear"),
      ...to("1.1", "Paragraph", "insertParagraph"),
      ...to("1.1", "Range", "insertOoxml", "insertText"),
    },
  },
  Paragraph: {
    scalars: {
      ...at("1.1", "outlineLevel", "style", "text"),
      ...at("1.3", "isListItem", "styleBuiltIn", "tableNestingLevel"),
      ...at("1.6", "uniqueLocalId"),
    },
    navigations: {
      ...to("1.1", "ContentControlCollection", "contentControls"),
      ...to("1.3", "ListItem", "listItem", "listItemOrNullObject"),
      ...parentTable,
    },
    methods: {
      ...texts,
      ...reviewed,
      ...comments,
      ...at("1.1", "clear", "delete"),
      ...at("1.7", "insertAnnotations"),
      ...to("1.7", "AnnotationCollection", "getAnnotations"),
      ...to("1.3", "Paragraph", "getNext", "getNextOrNullObject", "getPrevious", "getPreviousOrNullObject"),
      ...to("1.1", "ContentControl", "insertContentControl"),
      ...to("1.1", "Paragraph", "insertParagraph"),
      ...to("1.1", "InlinePicture", "insertInlinePictureFromBase64"),
      ...to("1.1", "Range", "insertOoxml", "insertText"),
    },
  },
  Range: {
    scalars: { ...at("1.1", "style", "text"), ...at("1.3", "isEmpty", "styleBuiltIn") },
    navigations: { ...places, ...parentTable },
    methods: {
      ...texts,
      ...reviewed,
      ...comments,
      ...at("1.1", "clear", "delete"),
      ...to("1.4", "Comment", "insertComment"),
      ...at("1.8", "highlight", "removeHighlight"),
      ...at("1.3", "compareLocationWith"),
      ...to("1.3", "Range", "expandTo"),
      ...to("1.1", "ContentControl", "insertContentControl"),
      ...to("1.1", "Paragraph", "insertParagraph"),
      ...to("1.1", "Range", "insertOoxml", "insertText"),
    },
  },
  ContentControl: {
    scalars: {
      ...at("1.1", "id", "text", "type"),
      ...set("1.1", "appearance", "cannotDelete", "cannotEdit", "placeholderText", "tag", "title"),
    },
    navigations: { ...places, ...to("1.3", "TableCollection", "tables") },
    methods: {
      ...texts,
      ...reviewed,
      ...at("1.1", "clear", "delete"),
      ...to("1.1", "Range", "insertText"),
    },
  },
  InlinePicture: {
    scalars: set("1.1", "altTextDescription", "altTextTitle", "height", "lockAspectRatio", "width"),
    navigations: {},
    methods: {},
  },
  ListItem: { scalars: at("1.3", "level", "listString"), navigations: {}, methods: {} },
  PageSetup: {
    scalars: onDesktop({
      ...at("1.3", "orientation"),
      ...set("1.3", "bottomMargin", "footerDistance", "headerDistance", "leftMargin", "rightMargin", "topMargin"),
      ...set("1.3", "charsLine", "layoutMode", "linesPage", "pageHeight", "pageWidth"),
    }),
    navigations: {},
    methods: {},
  },
  Section: { scalars: {}, navigations: onDesktop(to("1.3", "PageSetup", "pageSetup")), methods: {} },
  Table: {
    scalars: at("1.3", "headerRowCount", "isUniform", "nestingLevel", "rowCount", "values"),
    navigations: { ...to("1.3", "TableCollection", "tables"), ...parentTable },
    methods: {
      ...to("1.3", "Range", "getRange"),
      ...at("1.3", "delete", "select"),
      ...to("1.3", "TableCell", "getCell", "getCellOrNullObject"),
      ...to(
        "1.3",
        "Paragraph",
        "getParagraphAfter",
        "getParagraphAfterOrNullObject",
        "getParagraphBefore",
        "getParagraphBeforeOrNullObject",
      ),
    },
  },
  TableCell: {
    scalars: { ...at("1.3", "cellIndex"), ...set("1.3", "value") },
    navigations: to("1.3", "TableRow", "parentRow"),
    methods: {},
  },
  TableRow: {
    scalars: at("1.3", "cellCount", "rowIndex"),
    navigations: {},
    methods: { ...at("1.3", "delete"), ...to("1.3", "TableRowCollection", "insertRows") },
  },
  SearchOptions: {
    scalars: set(
      "1.1",
      "ignorePunct",
      "ignoreSpace",
      "matchCase",
      "matchPrefix",
      "matchSuffix",
      "matchWholeWord",
      "matchWildcards",
    ),
    navigations: {},
    methods: {},
  },
  AnnotationCollection: collection("Annotation"),
  CommentCollection: collection("Comment"),
  CommentReplyCollection: collection("CommentReply"),
  ContentControlCollection: {
    ...collection("ContentControl"),
    methods: {
      ...collection("ContentControl").methods,
      ...to("1.1", "ContentControlCollection", "getByTag", "getByTitle"),
      ...to("1.1", "ContentControl", "getById"),
      ...to("1.3", "ContentControl", "getByIdOrNullObject"),
    },
  },
  ParagraphCollection: {
    ...collection("Paragraph"),
    methods: { ...collection("Paragraph").methods, ...to("1.3", "Paragraph", "getLast", "getLastOrNullObject") },
  },
  RangeCollection: collection("Range"),
  SectionCollection: collection("Section"),
  TableCollection: collection("Table"),
  TableRowCollection: collection("TableRow"),
};

export const typeNames = Object.keys(types) as TypeName[];

/** The members that a Word of this profile has. */
export function membersOf(type: TypeName, profile: Profile): Members {
  const all = types[type];
  const known = (members: Readonly<Record<string, Member>>) =>
    Object.fromEntries(
      Object.entries(members).filter(([, { set = "WordApi", since }]) => isSetSupported(profile, set, since)),
    );
  return {
    ...all,
    scalars: known(all.scalars),
    navigations: known(all.navigations),
    methods: known(all.methods),
    events: known(all.events ?? {}),
  };
}
