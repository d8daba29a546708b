//! Square API: 59 scopes, up to six at once, a vendor extension, a key in `Authorization`.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token a seller granted.
#[security_scheme(
    oauth2(authorization_code(
        authorization_url = "https://connect.squareup.com/oauth2/authorize",
        token_url = "https://connect.squareup.com/oauth2/token",
    )),
    name = "oauth2",
    extension("x-additional-headers" = [
        { "name": "Square-Version", "schema": { "default": "2025-08-20" } }
    ]),
)]
pub enum Square {
    /// See how add-ons are set up
    #[scope("ADDON_CONFIGURATIONS_READ")]
    AddonConfigurationsRead,
    /// Set up add-ons
    #[scope("ADDON_CONFIGURATIONS_WRITE")]
    AddonConfigurationsWrite,
    /// See every booking of the seller
    #[scope("APPOINTMENTS_ALL_READ")]
    AppointmentsAllRead,
    /// Change every booking of the seller
    #[scope("APPOINTMENTS_ALL_WRITE")]
    AppointmentsAllWrite,
    /// See opening hours and booking rules
    #[scope("APPOINTMENTS_BUSINESS_SETTINGS_READ")]
    AppointmentsBusinessSettingsRead,
    /// See bookings made through this app
    #[scope("APPOINTMENTS_READ")]
    AppointmentsRead,
    /// Change bookings made through this app
    #[scope("APPOINTMENTS_WRITE")]
    AppointmentsWrite,
    /// See linked bank accounts
    #[scope("BANK_ACCOUNTS_READ")]
    BankAccountsRead,
    /// See cash drawer shifts
    #[scope("CASH_DRAWER_READ")]
    CashDrawerRead,
    /// Open sales channels
    #[scope("CHANNELS_CREATE")]
    ChannelsCreate,
    /// See sales channels
    #[scope("CHANNELS_READ")]
    ChannelsRead,
    /// Change sales channels
    #[scope("CHANNELS_UPDATE")]
    ChannelsUpdate,
    /// See customers
    #[scope("CUSTOMERS_READ")]
    CustomersRead,
    /// Change customers
    #[scope("CUSTOMERS_WRITE")]
    CustomersWrite,
    /// See terminals and readers
    #[scope("DEVICES_READ")]
    DevicesRead,
    /// Pair terminals
    #[scope("DEVICE_CREDENTIAL_MANAGEMENT")]
    DeviceCredentialManagement,
    /// See discount codes
    #[scope("DISCOUNT_CODES_READ")]
    DiscountCodesRead,
    /// Issue discount codes
    #[scope("DISCOUNT_CODES_WRITE")]
    DiscountCodesWrite,
    /// See disputed payments
    #[scope("DISPUTES_READ")]
    DisputesRead,
    /// Answer disputed payments
    #[scope("DISPUTES_WRITE")]
    DisputesWrite,
    /// See staff
    #[scope("EMPLOYEES_READ")]
    EmployeesRead,
    /// Change staff
    #[scope("EMPLOYEES_WRITE")]
    EmployeesWrite,
    /// See gift cards
    #[scope("GIFTCARDS_READ")]
    GiftcardsRead,
    /// Issue and change gift cards
    #[scope("GIFTCARDS_WRITE")]
    GiftcardsWrite,
    /// See stock counts
    #[scope("INVENTORY_READ")]
    InventoryRead,
    /// Change stock counts
    #[scope("INVENTORY_WRITE")]
    InventoryWrite,
    /// See invoices
    #[scope("INVOICES_READ")]
    InvoicesRead,
    /// Write and send invoices
    #[scope("INVOICES_WRITE")]
    InvoicesWrite,
    /// See the catalog
    #[scope("ITEMS_READ")]
    ItemsRead,
    /// Change the catalog
    #[scope("ITEMS_WRITE")]
    ItemsWrite,
    /// See loyalty accounts and points
    #[scope("LOYALTY_READ")]
    LoyaltyRead,
    /// Grant and take loyalty points
    #[scope("LOYALTY_WRITE")]
    LoyaltyWrite,
    /// See the business and its locations
    #[scope("MERCHANT_PROFILE_READ")]
    MerchantProfileRead,
    /// Change the business and its locations
    #[scope("MERCHANT_PROFILE_WRITE")]
    MerchantProfileWrite,
    /// See online stores
    #[scope("ONLINE_STORE_SITE_READ")]
    OnlineStoreSiteRead,
    /// See the snippets of an online store
    #[scope("ONLINE_STORE_SNIPPETS_READ")]
    OnlineStoreSnippetsRead,
    /// Change the snippets of an online store
    #[scope("ONLINE_STORE_SNIPPETS_WRITE")]
    OnlineStoreSnippetsWrite,
    /// See orders
    #[scope("ORDERS_READ")]
    OrdersRead,
    /// Take and change orders
    #[scope("ORDERS_WRITE")]
    OrdersWrite,
    /// See payments and refunds
    #[scope("PAYMENTS_READ")]
    PaymentsRead,
    /// Take and refund payments
    #[scope("PAYMENTS_WRITE")]
    PaymentsWrite,
    /// Keep a share of a payment for this app
    #[scope("PAYMENTS_WRITE_ADDITIONAL_RECIPIENTS")]
    PaymentsWriteAdditionalRecipients,
    /// Take payments at the counter
    #[scope("PAYMENTS_WRITE_IN_PERSON")]
    PaymentsWriteInPerson,
    /// Charge a card kept by another seller
    #[scope("PAYMENTS_WRITE_SHARED_ONFILE")]
    PaymentsWriteSharedOnfile,
    /// See payouts
    #[scope("PAYOUTS_READ")]
    PayoutsRead,
    /// See what staff may do
    #[scope("PERMISSION_SETS_READ")]
    PermissionSetsRead,
    /// Change what staff may do
    #[scope("PERMISSION_SETS_WRITE")]
    PermissionSetsWrite,
    /// See table reservations
    #[scope("RESERVATIONS_READ")]
    ReservationsRead,
    /// Change table reservations
    #[scope("RESERVATIONS_WRITE")]
    ReservationsWrite,
    /// See restaurant checks
    #[scope("RESTAURANT_CHECKS_READ")]
    RestaurantChecksRead,
    /// See deposits
    #[scope("SETTLEMENTS_READ")]
    SettlementsRead,
    /// See subscriptions
    #[scope("SUBSCRIPTIONS_READ")]
    SubscriptionsRead,
    /// Start and change subscriptions
    #[scope("SUBSCRIPTIONS_WRITE")]
    SubscriptionsWrite,
    /// See working hours
    #[scope("TIMECARDS_READ")]
    TimecardsRead,
    /// See break and week rules
    #[scope("TIMECARDS_SETTINGS_READ")]
    TimecardsSettingsRead,
    /// Change break and week rules
    #[scope("TIMECARDS_SETTINGS_WRITE")]
    TimecardsSettingsWrite,
    /// Change working hours
    #[scope("TIMECARDS_WRITE")]
    TimecardsWrite,
    /// See suppliers
    #[scope("VENDOR_READ")]
    VendorRead,
    /// Change suppliers
    #[scope("VENDOR_WRITE")]
    VendorWrite,
}

/// The secret of the app itself: `Client` and the secret.
#[allow(deprecated, reason = "the API was published with a key in this header")]
#[security_scheme(api_key(header = "Authorization"), name = "oauth2ClientSecret")]
pub struct ClientSecret;

#[security(
    post "/mobile/authorization-code",
    Square::PaymentsWriteInPerson,
    id = "CreateMobileAuthorizationCode",
)]
fn create_mobile_authorization_code() {}

#[security(
    post "/oauth2/token",
    public = "the caller has no token yet and sends its credentials in the body",
    id = "ObtainToken",
)]
fn obtain_token() {}

#[security(post "/oauth2/token/status", Square, id = "RetrieveTokenStatus")]
fn retrieve_token_status() {}

#[security(get "/v2/cards", Square, id = "ListCards")]
fn list_cards() {}

#[security(get "/v2/customers", Square::CustomersRead, id = "ListCustomers")]
fn list_customers() {}

#[security(post "/v2/invoices", Square::OrdersWrite & Square::InvoicesWrite, id = "CreateInvoice")]
fn create_invoice() {}

#[security(
    put "/v2/labor/break-types/{id}",
    Square::TimecardsSettingsWrite & Square::TimecardsSettingsRead,
    id = "UpdateBreakType",
)]
fn update_break_type() {}

#[security(
    post "/v2/online-checkout/payment-links",
    Square::PaymentsWrite & Square::OrdersRead & Square::OrdersWrite,
    id = "CreatePaymentLink",
)]
fn create_payment_link() {}

#[security(
    post "/v2/subscriptions",
    Square::CustomersRead
        & Square::PaymentsWrite
        & Square::SubscriptionsWrite
        & Square::ItemsRead
        & Square::OrdersWrite
        & Square::InvoicesWrite,
    id = "CreateSubscription",
)]
fn create_subscription() {}

#[security(
    post "/v2/subscriptions/bulk-swap-plan",
    Square::SubscriptionsWrite & Square::SubscriptionsRead & Square::ItemsRead,
    id = "BulkSwapPlan",
)]
fn bulk_swap_plan() {}

fn main() {}
