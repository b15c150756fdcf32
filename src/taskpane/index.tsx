import { createRoot } from "react-dom/client";
import { officeGlobals } from "../host/office";
import { wordHost } from "../host/word";
import { App } from "./App";
import { localPreferences } from "./preferences";
import "./pane.css";
