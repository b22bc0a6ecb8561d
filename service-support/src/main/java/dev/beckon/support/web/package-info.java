/** What the HTTP edges of the services share: strict JSON, pages, the caller's workspace. */
package dev.beckon.support.web;
