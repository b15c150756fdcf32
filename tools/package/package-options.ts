import { parseArgs } from "node:util";

/** What a package is made for. */
export interface PackageOptions {
  /** Where the web server answers, https and without a slash at the end: https://10.1.2.3/nigao */
  readonly baseUrl: string;
  /** The folder that is written. */
  readonly out: string;
  /** As OFFICE_JS in the build. */
  readonly officeJs: string;
  /** The network path of the shared folder with the manifest, where it is known already. */
  readonly catalog?: string;
}

const usage = "npm run package -- --base-url https://内网地址/nigao";

/** Reads the command line. Throws with what is wrong and how it is to be, in Chinese. */
export function packageOptions(
  args: readonly string[],
  env: { readonly OFFICE_JS?: string | undefined },
): PackageOptions {
  const {
    "base-url": baseUrl,
    out = "package",
    "office-js": officeJs = env.OFFICE_JS || "./office/",
    catalog,
  } = readArgs(args);
  if (!baseUrl) {
    throw new Error(`没有写 --base-url：网页将来放在哪个地址。例如 ${usage}`);
  }
  if (catalog !== undefined && !/^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/.test(catalog)) {
    throw new Error(`--catalog “${catalog}”不是共享文件夹的网络路径。要写成 \\\\服务器\\共享名。`);
  }
  return { baseUrl: checkedBase(baseUrl), out, officeJs, ...(catalog !== undefined && { catalog }) };
}

function readArgs(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { "base-url": text, out: text, "office-js": text, catalog: text };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1];
    throw new Error(`${option ? `选项 ${option} 写得不对` : "只认选项，不认别的字"}。例如 ${usage}`);
  }
}

/** The address as the manifest needs it. The characters that it may have are those that every server's settings take as they are. */
function checkedBase(address: string): string {
  const faulty = (why: string) => new Error(`--base-url “${address}”${why}。例如 https://10.1.2.3/nigao`);
  if (!URL.canParse(address)) {
    throw faulty("不是网址");
  }
  const { protocol, username, password, search, hash, host, pathname } = new URL(address);
  const bare = address.replace(/^https?:\/\//i, "");
  if (protocol !== "https:") {
    throw faulty("要以 https:// 开头，Word 不打开 http 的窗格");
  }
  if (username || password) {
    throw faulty("里不能有用户名和密码");
  }
  if (search || hash || /[?#]/.test(address)) {
    throw faulty("里不能有 ? 和 #");
  }
  if (/[^\x20-\x7e]/.test(bare.split("/")[0] ?? "")) {
    throw faulty("的主机名里有汉字，请换成实际的域名或 IP 地址");
  }
  if (!/^(\/[A-Za-z0-9._~-]+)*\/?$/.test(pathname)) {
    throw faulty("的路径里只能用英文字母、数字和 . _ ~ -");
  }
  return `https://${host}${pathname.replace(/\/$/, "")}`;
}
