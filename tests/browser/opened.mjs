// Pages of `cargo oasgard matrix`, opened in Chromium.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const folder = mkdtempSync(join(tmpdir(), "oasgard-browser-"));
const profile = join(folder, "profile");

export const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    userDataDir: profile,
    args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ],
});

export async function end() {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
}

/** Where the page of a document, or of a program, is written to. */
export function written(name, ...source) {
    const file = join(folder, `${name}.html`);
    execFileSync(process.env.OASGARD, ["matrix", ...source, "--output", file], { stdio: ["ignore", "ignore", "pipe"] });
    return pathToFileURL(file).href;
}

export function document(name, json) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(json));
    return written(name, file);
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Opens a page, and keeps what it complains of and asks for. */
export async function open(url, { viewport = DESKTOP, script = true, scheme = "light" } = {}) {
    const page = await browser.newPage();
    page.complaints = [];
    page.requests = [];
    page.on("console", (message) => page.complaints.push(message.text()));
    page.on("pageerror", (error) => page.complaints.push(String(error)));
    page.on("request", (request) => page.requests.push(request.url()));
    page.on("dialog", (dialog) => { page.complaints.push("dialog"); dialog.dismiss(); });
    await page.setJavaScriptEnabled(script);
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    return page;
}

/** The methods and paths that are shown, in order. */
export const rows = (page) =>
    page.$$eval("#list tbody tr", (rows) =>
        rows.filter((row) => row.checkVisibility()).map((row) => `${row.cells[0].innerText} ${row.querySelector("code").innerText}`));

export const fragment = (page) => decodeURIComponent(new URL(page.url()).hash.slice(1));

export const widerThanWindow = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
