/** What an element may hold and carry. */
export interface Content {
  /** Its children in their order, as words with ?, * or + behind them. */
  readonly children: string;
  /** The attributes that it must have; `xsi:type` and names with ? may be there. */
  readonly attributes: string;
}

const reference: Content = { children: "", attributes: "resid" };
const setting: Content = { children: "Override*", attributes: "DefaultValue" };
const resource: Content = { children: "Override*", attributes: "id DefaultValue" };
const text: Content = { children: "", attributes: "" };

/**
 * The add-in-only manifest of a task pane as [MS-OWEMXML] orders it, as far as this product has use for it. An element
 * that means two things is named with its parent (`Action/SourceLocation`); a control with its type.
 */
export const manifestContent: Readonly<Record<string, Content>> = {
  OfficeApp: {
    children:
      "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
      "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides?",
    attributes: "",
  },
  Id: text,
  Version: text,
  ProviderName: text,
  DefaultLocale: text,
  DisplayName: setting,
  "OfficeApp/Description": setting,
  IconUrl: setting,
  HighResolutionIconUrl: setting,
  SupportUrl: setting,
  AppDomains: { children: "AppDomain*", attributes: "" },
  AppDomain: text,
  "OfficeApp/Hosts": { children: "Host+", attributes: "" },
  "OfficeApp/Hosts/Host": { children: "", attributes: "Name" },
  Requirements: { children: "Sets?", attributes: "" },
  Sets: { children: "Set+", attributes: "DefaultMinVersion?" },
  Set: { children: "", attributes: "Name MinVersion?" },
  DefaultSettings: { children: "SourceLocation", attributes: "" },
  "DefaultSettings/SourceLocation": setting,
  Permissions: text,
  VersionOverrides: { children: "Hosts Resources", attributes: "" },
  "VersionOverrides/Hosts": { children: "Host+", attributes: "" },
  "VersionOverrides/Hosts/Host": { children: "DesktopFormFactor", attributes: "" },
  DesktopFormFactor: { children: "GetStarted? FunctionFile? ExtensionPoint+", attributes: "" },
  GetStarted: { children: "Title Description LearnMoreUrl", attributes: "" },
  FunctionFile: reference,
  LearnMoreUrl: reference,
  ExtensionPoint: { children: "OfficeTab+", attributes: "" },
  OfficeTab: { children: "Group+", attributes: "id" },
  Group: { children: "Label Icon Control+", attributes: "id" },
  Label: reference,
  Title: reference,
  Description: reference,
  Supertip: { children: "Title Description", attributes: "" },
  Icon: { children: "Image+", attributes: "" },
  "Icon/Image": { children: "", attributes: "size resid" },
  "Control:Button": { children: "Label Supertip Icon Action", attributes: "id" },
  "Control:Menu": { children: "Label Supertip Icon Items", attributes: "id" },
  Items: { children: "Item+", attributes: "" },
  Item: { children: "Label Supertip Icon? Action", attributes: "id" },
  "Action:ShowTaskpane": { children: "TaskpaneId? SourceLocation Title?", attributes: "" },
  TaskpaneId: text,
  SourceLocation: reference,
  Resources: { children: "Images? Urls? ShortStrings? LongStrings?", attributes: "" },
  Images: { children: "Image*", attributes: "" },
  "Images/Image": resource,
  Urls: { children: "Url*", attributes: "" },
  Url: resource,
  ShortStrings: { children: "String*", attributes: "" },
  LongStrings: { children: "String*", attributes: "" },
  String: resource,
  Override: { children: "", attributes: "Locale Value" },
};

/** In which group of resources an element finds what its resid names. */
export const resourceGroups: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  LearnMoreUrl: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  Image: "Images",
};
