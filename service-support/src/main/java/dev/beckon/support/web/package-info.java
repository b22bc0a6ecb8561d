/** What the HTTP edges of the services share: strict JSON, pages, entity tags, headers, the caller's workspace. */
package dev.beckon.support.web;
