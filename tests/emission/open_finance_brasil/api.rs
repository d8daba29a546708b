//! Open Finance Brasil, automatic payments: a client of its own, or a customer in two ways.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token of the payment initiator itself.
#[security_scheme(oauth2(client_credentials(token_url = "https://authserver.example/token")))]
pub enum OAuth2ClientCredentials {
    /// Handle consents and follow payments
    #[scope("recurring-payments")]
    RecurringPayments,
}

/// A token the customer granted at the bank, once for each consent.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://authserver.example/token",
    token_url = "https://authserver.example/token",
)))]
pub enum OAuth2AuthorizationCode {
    /// Start payments
    #[scope("recurring-payments")]
    RecurringPayments,
    /// Learn who the customer is
    #[scope("openid")]
    OpenId,
    /// Act under one consent; the bank puts its id in place
    #[scope("recurring-consent:recurringConsentId")]
    RecurringConsent,
}

/// A token the customer granted from an enrolled device.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://authserver.example/token",
    token_url = "https://authserver.example/token",
)))]
pub enum NonRedirectAuthorizationCode {
    /// Start payments
    #[scope("recurring-payments")]
    RecurringPayments,
    /// Learn who the customer is
    #[scope("openid")]
    OpenId,
    /// Act from one device; the bank puts its id in place
    #[scope("enrollment:enrollmentId")]
    Enrollment,
    /// Authorise consents without a visit to the bank
    #[scope("nrp-consents")]
    NonRedirectConsents,
}

#[security(
    post "/recurring-consents",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsPostRecurringConsents",
)]
fn create_consent() {}

#[security(
    get "/recurring-consents/{recurringConsentId}",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsGetRecurringConsentsConsentId",
)]
fn read_consent() {}

#[security(
    patch "/recurring-consents/{recurringConsentId}",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsPatchRecurringConsentsConsentId",
)]
fn change_consent() {}

#[security(
    post "/pix/recurring-payments",
    OAuth2AuthorizationCode::OpenId
        & OAuth2AuthorizationCode::RecurringConsent
        & OAuth2AuthorizationCode::RecurringPayments
        | NonRedirectAuthorizationCode::OpenId
            & NonRedirectAuthorizationCode::RecurringPayments
            & NonRedirectAuthorizationCode::Enrollment
            & NonRedirectAuthorizationCode::NonRedirectConsents,
    id = "automaticPaymentsPostPixRecurringPayments",
)]
fn create_payment() {}

#[security(
    get "/pix/recurring-payments",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsGetPixRecurringPayments",
)]
fn list_payments() {}

#[security(
    get "/pix/recurring-payments/{recurringPaymentId}",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsGetPixRecurringPaymentsPaymentId",
)]
fn read_payment() {}

#[security(
    patch "/pix/recurring-payments/{recurringPaymentId}",
    OAuth2ClientCredentials::RecurringPayments,
    id = "automaticPaymentsPatchPixRecurringPaymentsPaymentId",
)]
fn cancel_payment() {}

fn main() {}
